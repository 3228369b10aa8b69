package org.hustings.rules;

import java.util.BitSet;
import java.util.Set;

/** Some words of a rule book, which can be asked for by their numbers. */
final class WordSet {
  /** 64 bits a place. */
  private static final int SHIFT = 6;

  private final Set<String> words;

  /** A bit for each number. */
  private final long[] numbers;

  WordSet(Set<String> words, Numbers all) {
    this.words = Set.copyOf(words);
    BitSet bits = new BitSet();
    words.forEach(w -> bits.set(all.add(w)));
    this.numbers = bits.toLongArray();
  }

  /** The words. */
  Set<String> words() {
    return words;
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  /** True when the word of a number is in it; the number may be {@link Numbers#NONE}. */
  boolean contains(int number) {
    int at = number >> SHIFT;
    return at >= 0 && at < numbers.length && (numbers[at] & (1L << number)) != 0;
  }
}
