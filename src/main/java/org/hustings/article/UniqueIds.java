package org.hustings.article;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Lets the first article of each id pass; every other is a fault, but for later captures of a page.
 * Keeps the ids in memory.
 */
final class UniqueIds implements Receiver {
  private final Receiver next;
  private final Map<String, Place> places = new HashMap<>();

  /** The files that are web archives. */
  private final Set<String> crawls = new HashSet<>();

  UniqueIds(Receiver next) {
    this.next = next;
  }

  @Override
  public void article(Source source) {
    Place first = places.putIfAbsent(source.article().id(), source.place());
    if (first == null) {
      next.article(source);
    } else {
      next.reject(Rejection.again(source, first));
    }
  }

  @Override
  public void capture(Source source) {
    crawls.add(source.place().file());
    Place first = places.get(source.article().id());
    if (first == null || !crawls.contains(first.file())) {
      article(source);
    }
  }

  @Override
  public void reject(Rejection rejection) {
    next.reject(rejection);
  }
}
