package org.hustings.evaluation;

import java.util.OptionalDouble;

/** So many of so many: 12 of 14. */
public record Share(int right, int of) {
  /** None of none. */
  public static final Share NONE = new Share(0, 0);

  /** With one more, which is right or not. */
  public Share with(boolean one) {
    return new Share(right + (one ? 1 : 0), of + 1);
  }

  /** The part of the whole; empty of nothing. */
  public OptionalDouble value() {
    return Count.share(right, of);
  }
}
