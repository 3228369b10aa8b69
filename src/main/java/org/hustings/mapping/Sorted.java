package org.hustings.mapping;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Finds things in a list that is sorted by a number. */
final class Sorted {
  private Sorted() {}

  /** The one that has the number. */
  static <T> Optional<T> find(List<T> sorted, ToIntFunction<T> number, int wanted) {
    int low = 0;
    int high = sorted.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int here = number.applyAsInt(sorted.get(middle));
      if (here == wanted) {
        return Optional.of(sorted.get(middle));
      } else if (here < wanted) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.empty();
  }
}
