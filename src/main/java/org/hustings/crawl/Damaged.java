package org.hustings.crawl;

import java.io.IOException;

/** A part of a web archive that is broken, which is not a failure to read the file. */
final class Damaged extends IOException {
  private static final long serialVersionUID = 1L;

  private final String expected;

  Damaged(String problem, String expected) {
    super(problem);
    this.expected = expected;
  }

  /** What is wrong. */
  String problem() {
    return String.valueOf(getMessage());
  }

  /** What should be there. */
  String expected() {
    return expected;
  }
}
