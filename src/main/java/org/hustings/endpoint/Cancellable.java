package org.hustings.endpoint;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;

/**
 * A text that can be read until a query is cancelled: a regular expression may otherwise look at
 * some texts for years.
 */
final class Cancellable implements CharSequence {
  private static final int LOOKED_AT_ONCE = 1 << 10;

  private final CharSequence text;
  private final AtomicBoolean cancelled;
  private int looked;

  Cancellable(CharSequence text, AtomicBoolean cancelled) {
    this.text = text;
    this.cancelled = cancelled;
  }

  @Override
  public char charAt(int index) {
    looked++;
    if (looked >= LOOKED_AT_ONCE) {
      looked = 0;
      if (cancelled.get()) {
        throw new QueryCancelledException();
      }
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
