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
 * that a word is none of them; the words themselves are gathered when a bit is not enough.
 */
final class LowerCase {
  private static final int BITS = 12;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final List<Sentence> sentences;
  private final long[] bits = new long[1 << (BITS - 6)];
  private Set<String> norms = Set.of();

  LowerCase(List<Sentence> sentences) {
    this.sentences = sentences;
    for (Sentence sentence : sentences) {
      for (Token token : sentence.tokens()) {
        if (isOne(token)) {
          int bit = bit(token.word());
          bits[bit >> 6] |= 1L << bit;
        }
      }
    }
  }

  /** True for a word that also stands in lower case. */
  boolean contains(Token token) {
    int bit = bit(token.norm(), Word.key(token.norm(), 0, token.norm().length()));
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
        if (isOne(token)) {
          out.add(token.norm());
        }
      }
    }
    return out;
  }

  private static boolean isOne(Token token) {
    return token.isWord()
        && !token.capitalised()
        && !Trait.COMMON.of(token)
        && !Trait.VOCABULARY.of(token);
  }

  /** The bit of a word; its key is that of its norm when it is written like that. */
  private static int bit(Word word) {
    String norm = word.norm();
    boolean same = word.text().equals(norm);
    return bit(norm, same ? word.key() : Word.key(norm, 0, norm.length()));
  }

  private static int bit(String norm, long key) {
    return (int) (((key == 0 ? norm.hashCode() : key) * SPREAD) >>> (Long.SIZE - BITS));
  }
}
