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
    String id = source.article().id();
    Place first = places.putIfAbsent(id, source.place());
    if (first == null) {
      next.article(source);
    } else {
      String shown = id.length() > 80 ? id.substring(0, 80) + "..." : id;
      String problem = "a second article with the id '" + shown + "', after " + first;
      next.reject(source.place().rejection(problem, "one"));
    }
  }

  @Override
  public void reject(Rejection rejection) {
    next.reject(rejection);
  }
}
