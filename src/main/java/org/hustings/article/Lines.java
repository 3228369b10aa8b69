package org.hustings.article;

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
  private final byte[] ahead = new byte[1 << 16];
  private int from;
  private int to;
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
    this.in = in;
    this.number = first - 1;
    this.read = before;
  }

  /** Goes to the next line; false at the end. */
  boolean next() throws IOException {
    length = 0;
    tooLong = false;
    begin = read;
    if (!fill()) {
      return false;
    }
    number++;
    boolean ended = false;
    while (!ended && fill()) {
      int end = from;
      while (end < to && ahead[end] != '\n') {
        end++;
      }
      add(end - from);
      ended = end < to;
      int taken = ended ? end + 1 : end;
      read += taken - from;
      from = taken;
    }
    return true;
  }

  /** Reads ahead where nothing is left of what was read; false at the end. */
  private boolean fill() throws IOException {
    if (from == to) {
      from = 0;
      to = Math.max(0, in.read(ahead));
    }
    return from < to;
  }

  /** Adds some of what was read ahead to the line. */
  private void add(int count) {
    int fitting = Math.min(count, LONGEST - length);
    tooLong |= fitting < count;
    if (length + fitting > buffer.length) {
      buffer = Arrays.copyOf(buffer, Math.min(LONGEST, 2 * (length + fitting)));
    }
    System.arraycopy(ahead, from, buffer, length, fitting);
    length += fitting;
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
