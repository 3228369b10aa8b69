package org.hustings.article;

import java.util.HashMap;
import java.util.Map;
import org.hustings.model.Finding;

/** Lets the first article of each id pass; every other is a fault. Keeps the ids in memory. */
final class UniqueIds implements Receiver {
  private record Place(String file, int line) {
    @Override
    public String toString() {
      return line == 0 ? file : file + ":" + line;
    }
  }

  private final Receiver next;
  private final Map<String, Place> places = new HashMap<>();

  UniqueIds(Receiver next) {
    this.next = next;
  }

  @Override
  public void article(Source source) {
    String id = source.article().id();
    Place first = places.putIfAbsent(id, new Place(source.file(), source.line()));
    if (first == null) {
      next.article(source);
    } else {
      String shown = id.length() > 80 ? id.substring(0, 80) + "..." : id;
      next.fault(
          source.finding("a second article with the id '" + shown + "', after " + first, "one"));
    }
  }

  @Override
  public void fault(Finding finding) {
    next.fault(finding);
  }
}
