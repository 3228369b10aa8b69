package org.hustings.evaluation;

import java.util.OptionalDouble;

/**
 * How many claims were found rightly, found wrongly, and missed.
 *
 * @param missed claims of the reader that nothing found
 */
public record Count(int right, int wrong, int missed) {
  /** Nothing counted. */
  public static final Count NONE = new Count(0, 0, 0);

  /** Both together. */
  public Count plus(Count other) {
    return new Count(right + other.right, wrong + other.wrong, missed + other.missed);
  }

  /** The share of what was found that is right; empty when nothing was found. */
  public OptionalDouble precision() {
    return share(right, right + wrong);
  }

  /** The share of what there is that was found; empty when there is nothing. */
  public OptionalDouble recall() {
    return share(right, right + missed);
  }

  /** The harmonic mean of both; empty when there is nothing to find and nothing was found. */
  public OptionalDouble f1() {
    if (right == 0) {
      return wrong + missed == 0 ? OptionalDouble.empty() : OptionalDouble.of(0);
    }
    double p = precision().orElseThrow();
    double r = recall().orElseThrow();
    return OptionalDouble.of(2 * p * r / (p + r));
  }

  static OptionalDouble share(int part, int all) {
    return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / all);
  }
}
