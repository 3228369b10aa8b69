package org.hustings.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Quads as the numbers of their four nodes, in memory, to be sorted. Numbers are without a sign.
 * Takes 64 bytes a quad.
 */
final class QuadNumbers {
  /** How many numbers a quad has. */
  static final int WIDTH = QuadOrder.COLUMNS.length();

  private static final int START = 1 << 12;
  private static final int DIGITS = 1 << Byte.SIZE;

  private final int limit;
  private long[] numbers = new long[START];
  private long[] sorted = new long[0];
  private int end;

  /** None yet, and at most so many. */
  QuadNumbers(int limit) {
    this.limit = limit;
  }

  /** How many there are. */
  int size() {
    return end / WIDTH;
  }

  boolean isFull() {
    return size() >= limit;
  }

  void clear() {
    end = 0;
  }

  void add(long graph, long subject, long predicate, long object) {
    if (end == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * end);
    }
    numbers[end] = graph;
    numbers[end + 1] = subject;
    numbers[end + 2] = predicate;
    numbers[end + 3] = object;
    end += WIDTH;
  }

  /** Writes the columns of a quad. */
  void put(int quad, int[] columns, ByteBuffer to) {
    for (int column : columns) {
      to.putLong(numbers[quad * WIDTH + column]);
    }
  }

  /** The quads, their columns in some order; a buffer is as it is until the next is asked for. */
  Iterator<ByteBuffer> quads(int[] columns) {
    ByteBuffer buffer = ByteBuffer.allocate(WIDTH * Long.BYTES);
    return new Iterator<>() {
      private int quad;

      @Override
      public boolean hasNext() {
        return quad < size();
      }

      @Override
      public ByteBuffer next() {
        if (quad == size()) {
          throw new NoSuchElementException();
        }
        put(quad++, columns, buffer.clear());
        return buffer.flip();
      }
    };
  }

  /** Sorts by one column; what is equal there stays in its order. */
  void sort(int column) {
    int[][] places = new int[Long.BYTES][DIGITS];
    for (int i = column; i < end; i += WIDTH) {
      long number = numbers[i];
      for (int digit = 0; digit < Long.BYTES; digit++) {
        places[digit][digit(number, digit)]++;
      }
    }
    for (int digit = 0; digit < Long.BYTES; digit++) {
      if (end > 0 && places[digit][digit(numbers[column], digit)] < size()) {
        sort(column, digit, places[digit]);
      }
    }
  }

  private static int digit(long number, int digit) {
    return (int) (number >>> (digit * Byte.SIZE)) & (DIGITS - 1);
  }

  /** Sorts by one digit, of which each value is there so many times. */
  private void sort(int column, int digit, int[] times) {
    int place = 0;
    for (int value = 0; value < DIGITS; value++) {
      int here = times[value];
      times[value] = place;
      place += here * WIDTH;
    }
    if (sorted.length < end) {
      sorted = new long[numbers.length];
    }
    for (int from = 0; from < end; from += WIDTH) {
      int value = digit(numbers[from + column], digit);
      int to = times[value];
      sorted[to] = numbers[from];
      sorted[to + 1] = numbers[from + 1];
      sorted[to + 2] = numbers[from + 2];
      sorted[to + 3] = numbers[from + 3];
      times[value] = to + WIDTH;
    }
    long[] before = numbers;
    numbers = sorted;
    sorted = before;
  }

  /** Leaves of quads that are equal and next to each other one. */
  void dropRepeated() {
    int kept = Math.min(end, WIDTH);
    for (int from = kept; from < end; from += WIDTH) {
      if (!Arrays.equals(numbers, from, from + WIDTH, numbers, kept - WIDTH, kept)) {
        System.arraycopy(numbers, from, numbers, kept, WIDTH);
        kept += WIDTH;
      }
    }
    end = kept;
  }
}
