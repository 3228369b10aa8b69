package org.hustings.rules;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The numbers by which a book's patterns compare words and types: those of words from 0, those of
 * types a bit each. They grow while the book is read and never change afterwards.
 */
final class Numbers {
  /** The number of every word that no pattern has. */
  static final int NONE = -1;

  private final Map<String, Integer> words = new HashMap<>();
  private final Map<String, Long> types = new HashMap<>();

  /** The number of a word, a new one when it has none yet. */
  int add(String word) {
    return words.computeIfAbsent(word, w -> words.size());
  }

  /** The bits of some types, new ones for those that have none yet. */
  long addTypes(Set<String> all) {
    long bits = 0;
    for (String type : all) {
      bits |= types.computeIfAbsent(type, t -> 1L << types.size());
    }
    if (types.size() > Long.SIZE) {
      throw new IllegalStateException("more types than bits: " + types.keySet());
    }
    return bits;
  }

  /** The number of a word, or {@link #NONE}. */
  int of(String word) {
    return words.getOrDefault(word, NONE);
  }

  /** The bit of a type; 0 when no pattern has it. */
  long ofType(String type) {
    return types.getOrDefault(type, 0L);
  }
}
