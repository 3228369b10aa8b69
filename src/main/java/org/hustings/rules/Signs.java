package org.hustings.rules;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A bit for each of some sets of words, by which it is seen that a word is in none of them. Several
 * sets may share a bit, so that a word with the bit need not be in the set.
 */
final class Signs {
  private final Numbers numbers;
  private final Map<Set<String>, Long> bits = new HashMap<>();

  /** For the number of each word the bits of the sets that have it. */
  private long[] ofWord = new long[1 << 10];

  Signs(Numbers numbers) {
    this.numbers = numbers;
  }

  /** The bit of a set, a new one when it has none yet. */
  long add(Set<String> words) {
    return bits.computeIfAbsent(words, this::bit);
  }

  private long bit(Set<String> words) {
    long bit = 1L << bits.size();
    for (String word : words) {
      int number = numbers.add(word);
      if (number >= ofWord.length) {
        ofWord = Arrays.copyOf(ofWord, 2 * number);
      }
      ofWord[number] |= bit;
    }
    return bit;
  }

  /** The bits of the sets that have the word of a number, which may be {@link Numbers#NONE}. */
  long of(int word) {
    return word >= 0 && word < ofWord.length ? ofWord[word] : 0;
  }
}
