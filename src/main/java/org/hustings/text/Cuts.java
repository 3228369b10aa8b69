package org.hustings.text;

import java.util.Arrays;

/** Where the words and marks of a stretch of text begin and end, in order. */
final class Cuts {
  private int[] begins;

  /** The complement of the end where a short dash joins two words. */
  private int[] ends;

  private int count;

  /** None yet, with room for some. */
  Cuts(int room) {
    this.begins = new int[room];
    this.ends = new int[room];
  }

  /** Adds a word or a mark, unless it is empty. */
  void add(int begin, int end) {
    if (end > begin) {
      put(begin, end);
    }
  }

  /** Adds a short dash that joins two words. */
  void addLink(int begin, int end) {
    put(begin, ~end);
  }

  private void put(int begin, int end) {
    if (count == begins.length) {
      begins = Arrays.copyOf(begins, 2 * count + 1);
      ends = Arrays.copyOf(ends, 2 * count + 1);
    }
    begins[count] = begin;
    ends[count++] = end;
  }

  int count() {
    return count;
  }

  int begin(int i) {
    return begins[i];
  }

  int end(int i) {
    return ends[i] < 0 ? ~ends[i] : ends[i];
  }

  /** True for a short dash that joins two words. */
  boolean isLink(int i) {
    return ends[i] < 0;
  }
}
