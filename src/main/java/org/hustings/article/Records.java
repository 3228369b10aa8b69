package org.hustings.article;

import java.io.Closeable;
import java.io.IOException;

/** The articles of one stream, taken one at a time, whenever the taker is ready for the next. */
public interface Records extends Closeable {
  /**
   * Hands on one thing, the next article or what is wrong in its place; false when there is none.
   */
  boolean next(Receiver receiver) throws IOException;

  /** A stream that gives no article. */
  static Records rejected(Rejection rejection) {
    return new Rejected(rejection);
  }
}
