package org.hustings.mapping;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Finds things in a list that is sorted by a number. */
final class Sorted {
  private Sorted() {}

  /** The one that has the number. */
  static <T> Optional<T> find(List<T> sorted, ToIntFunction<T> number, int wanted) {
    int at = index(sorted, number, wanted);
    return at < sorted.size() && number.applyAsInt(sorted.get(at)) == wanted
        ? Optional.of(sorted.get(at))
        : Optional.empty();
  }

  /** The first that has the number, or a higher one. */
  static <T> Optional<T> from(List<T> sorted, ToIntFunction<T> number, int least) {
    int at = index(sorted, number, least);
    return at < sorted.size() ? Optional.of(sorted.get(at)) : Optional.empty();
  }

  private static <T> int index(List<T> sorted, ToIntFunction<T> number, int least) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (number.applyAsInt(sorted.get(middle)) < least) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
