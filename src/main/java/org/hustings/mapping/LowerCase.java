package org.hustings.mapping;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hustings.model.Sentence;
import org.hustings.model.Token;
import org.hustings.model.Word;

/**
 * The words that stand in lower case somewhere in an article, without those of which it is known
 * that they are no names. Most are never asked for, so a bit that several words share tells first
 * that a word is none of them; the words themselves are gathered once, when a bit is not enough.
 */
final class LowerCase {
  private static final int BITS = 15;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;
  private static final long ASKED =
      Word.WORD | Word.CAPITALISED | Trait.COMMON.bit() | Trait.VOCABULARY.bit();

  private final List<Sentence> sentences;
  private final long[] bits = new long[1 << (BITS - 6)];
  private Set<String> norms = Set.of();

  /** None yet of some sentences. */
  LowerCase(List<Sentence> sentences) {
    this.sentences = sentences;
  }

  /** Adds a word if it is one of them. */
  void add(Word word) {
    if (isOne(word)) {
      int bit = bit(word);
      bits[bit >> 6] |= 1L << bit;
    }
  }

  /** True for a word that also stands in lower case. */
  boolean contains(Token token) {
    int bit = bit(token.word());
    if ((bits[bit >> 6] & 1L << bit) == 0) {
      return false;
    }
    if (norms.isEmpty()) {
      norms = gathered();
    }
    return norms.contains(token.norm());
  }

  private Set<String> gathered() {
    Set<String> out = new HashSet<>();
    for (Sentence sentence : sentences) {
      for (Token token : sentence.tokens()) {
        if (isOne(token.word())) {
          out.add(token.norm());
        }
      }
    }
    return out;
  }

  private static boolean isOne(Word word) {
    return (word.traits() & ASKED) == Word.WORD;
  }

  /** The bit of the norm of a word. */
  private static int bit(Word word) {
    String norm = word.norm();
    Word plain = word.text().equals(norm) ? word : Word.of(norm, norm);
    long hash = plain.key() == 0 ? norm.hashCode() : plain.key() ^ plain.head() * SPREAD;
    return (int) ((hash * SPREAD) >>> (Long.SIZE - BITS));
  }
}
