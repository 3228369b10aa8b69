package org.hustings.article;

import java.util.HashMap;
import java.util.Map;

/** Lets the first article of each id pass; every other is a fault. Keeps the ids in memory. */
final class UniqueIds implements Receiver {
  private final Receiver next;
  private final Map<String, Place> places = new HashMap<>();

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
  public void reject(Rejection rejection) {
    next.reject(rejection);
  }
}
