package org.hustings.rules;

import java.util.BitSet;
import java.util.Set;

/** Some words of a rule book, which can be asked for by their numbers. */
final class WordSet {
  private final Set<String> words;
  private final BitSet numbers = new BitSet();

  WordSet(Set<String> words, Numbers all) {
    this.words = Set.copyOf(words);
    words.forEach(w -> numbers.set(all.add(w)));
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
    return number >= 0 && numbers.get(number);
  }
}
