package org.hustings.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lets the first article of each id pass; every other is a fault, but for later captures of a page.
 * Of each article a hash of its id and its place are kept: the file and the number of a record, and
 * of a file that is an article the folder only, of which there are few.
 */
final class UniqueIds implements Receiver {
  private static final int RECORD_BITS = 40;

  private final Receiver next;
  private final IdTable first = new IdTable();
  private final List<String> files = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  /** The files that are web archives. */
  private final Set<String> crawls = new HashSet<>();

  UniqueIds(Receiver next) {
    this.next = next;
  }

  @Override
  public void article(Source source) {
    Place place = source.place();
    String file = place.record() == 0 ? source.collection() : place.file();
    long here = (long) number(file) << RECORD_BITS | place.record();
    long earlier = first.putIfAbsent(source.article().id(), here);
    if (earlier < 0) {
      next.article(source);
    } else {
      next.reject(Rejection.again(source, place(earlier)));
    }
  }

  @Override
  public void capture(Source source) {
    crawls.add(source.place().file());
    long earlier = first.get(source.article().id());
    if (earlier < 0 || !crawls.contains(place(earlier).file())) {
      article(source);
    }
  }

  @Override
  public void reject(Rejection rejection) {
    next.reject(rejection);
  }

  private Place place(long number) {
    long record = number & ((1L << RECORD_BITS) - 1);
    return new Place(files.get((int) (number >>> RECORD_BITS)), record, 0);
  }

  private int number(String file) {
    return numbers.computeIfAbsent(
        file,
        name -> {
          files.add(name);
          return files.size() - 1;
        });
  }
}
