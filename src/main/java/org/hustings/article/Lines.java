package org.hustings.article;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a stream into lines of at most 16 MiB, in memory that a longer line does not grow. The line
 * at hand stays in one buffer until the next is asked for.
 */
final class Lines {
  /** The longest line, in bytes without its end. */
  static final int LONGEST = 16 << 20;

  /** The longest line, for people. */
  static final String LIMIT = "16 MiB";

  private final InputStream in;
  private byte[] buffer = new byte[1 << 16];
  private int length;
  private boolean tooLong;
  private long number;
  private long read;
  private long begin;

  /**
   * Cuts a stream.
   *
   * @param first the number of its first line
   * @param before how many bytes of the file stand before it
   */
  Lines(InputStream in, long first, long before) {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.number = first - 1;
    this.read = before;
  }

  /** Goes to the next line; false at the end. */
  boolean next() throws IOException {
    length = 0;
    tooLong = false;
    begin = read;
    int b = in.read();
    if (b < 0) {
      return false;
    }
    number++;
    for (; b >= 0 && b != '\n'; b = in.read()) {
      add((byte) b);
      read++;
    }
    read++;
    return true;
  }

  private void add(byte b) {
    if (length == LONGEST) {
      tooLong = true;
      return;
    }
    if (length == buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.min(LONGEST, 2 * length));
    }
    buffer[length++] = b;
  }

  /** The number of the line. */
  long number() {
    return number;
  }

  /** How many bytes of the file stand before the line. */
  long begin() {
    return begin;
  }

  /** True when the line is longer than the limit and its rest was thrown away. */
  boolean tooLong() {
    return tooLong;
  }

  /** The bytes of the line, up to {@link #length}. */
  byte[] bytes() {
    return buffer;
  }

  /** How many bytes the line has. */
  int length() {
    return length;
  }
}
