package org.hustings.store;

import java.util.Arrays;

/** Pairs of numbers by a third one, its key; those of one key stand together and are sorted. */
final class Order {
  /** Where the pairs of each key begin, and at last where those of the last end. */
  private final int[] starts;

  private final long[] pairs;

  private Order(int[] starts, long[] pairs) {
    this.starts = starts;
    this.pairs = pairs;
  }

  /** Two numbers from 0 as one, which sorts by the first and then by the second. */
  static long pair(int first, int second) {
    return (long) first << 32 | second;
  }

  static int first(long pair) {
    return (int) (pair >>> 32);
  }

  static int second(long pair) {
    return (int) pair;
  }

  /** A triple of numbers to put in an order. */
  interface Source {
    void each(Sink sink);
  }

  /** Takes a key with its pair. */
  interface Sink {
    void take(int key, long pair);
  }

  /**
   * Sorts; a pair that a key has twice stands there once.
   *
   * @param keys how many there are, numbered from 0
   * @param source gives the same each time
   */
  static Order of(int keys, Source source) {
    int[] starts = new int[keys + 1];
    source.each((key, pair) -> starts[key + 1]++);
    for (int key = 0; key < keys; key++) {
      starts[key + 1] += starts[key];
    }
    long[] pairs = new long[starts[keys]];
    int[] next = starts.clone();
    source.each((key, pair) -> pairs[next[key]++] = pair);
    return new Order(starts, pairs).sorted();
  }

  private Order sorted() {
    int kept = 0;
    for (int key = 0; key < keys(); key++) {
      int from = starts[key];
      int to = starts[key + 1];
      Arrays.sort(pairs, from, to);
      starts[key] = kept;
      for (int i = from; i < to; i++) {
        if (i == from || pairs[i] != pairs[i - 1]) {
          pairs[kept++] = pairs[i];
        }
      }
    }
    starts[keys()] = kept;
    return kept == pairs.length ? this : new Order(starts, Arrays.copyOf(pairs, kept));
  }

  private int keys() {
    return starts.length - 1;
  }

  /** How many pairs there are. */
  int size() {
    return pairs.length;
  }

  /** Gives every pair with its key. */
  void each(Sink sink) {
    for (int key = 0; key < keys(); key++) {
      for (int i = starts[key]; i < starts[key + 1]; i++) {
        sink.take(key, pairs[i]);
      }
    }
  }

  /** The pairs of a key. */
  Run of(int key) {
    return new Run(pairs, starts[key], starts[key + 1]);
  }

  /** Pairs that stand together. */
  static final class Run {
    private final long[] pairs;
    private final int from;
    private final int to;

    private Run(long[] pairs, int from, int to) {
      this.pairs = pairs;
      this.from = from;
      this.to = to;
    }

    /** The pair at a place from 0. */
    long at(int place) {
      return pairs[from + place];
    }

    int size() {
      return to - from;
    }

    /** Those that begin with a number. */
    Run with(int first) {
      int begin = place(pair(first, 0), from);
      return new Run(pairs, begin, place(pair(first + 1, 0), begin));
    }

    /** The same pair if it is there. */
    Run with(int first, int second) {
      int begin = place(pair(first, second), from);
      boolean there = begin < to && pairs[begin] == pair(first, second);
      return new Run(pairs, begin, there ? begin + 1 : begin);
    }

    private int place(long pair, int begin) {
      int found = Arrays.binarySearch(pairs, begin, to, pair);
      return found < 0 ? -found - 1 : found;
    }
  }
}
