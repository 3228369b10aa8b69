package org.hustings.text;

import java.util.Arrays;
import java.util.function.ToLongBiFunction;
import org.hustings.model.Word;

/**
 * Words that were met lately, so that a word that comes again is no new text and its norm and
 * traits are found once. It holds a bounded number and is safe for several threads: what one
 * overwrites the other makes anew.
 */
final class WordCache {
  private static final int LONGEST = 32;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;
  private static final int SHIFT = 40;

  private static final Word NONE = new Word("", "", false, false, 0, 0);

  /** Two places for each hash. */
  private final Word[] words;

  private final ToLongBiFunction<String, String> traits;

  /**
   * @param size how many words it holds, a power of two from 2 on
   * @param traits of a word by its text and norm
   */
  WordCache(int size, ToLongBiFunction<String, String> traits) {
    this.words = new Word[size];
    Arrays.fill(words, NONE);
    this.traits = traits;
  }

  /** The word that stands in a text between two offsets. */
  Word word(String text, int begin, int end) {
    if (end - begin > LONGEST) {
      return make(text.substring(begin, end));
    }
    long key = Word.key(text, begin, end);
    int first = place(key == 0 ? hash(text, begin, end) : key);
    Word word = words[first];
    if (stands(word, key, text, begin, end)) {
      return word;
    }
    Word second = words[first + 1];
    if (stands(second, key, text, begin, end)) {
      return second;
    }
    Word made = make(text.substring(begin, end));
    words[first + 1] = word;
    words[first] = made;
    return made;
  }

  private int place(long hash) {
    return (int) ((hash * SPREAD) >>> SHIFT) & (words.length - 2);
  }

  private static long hash(String text, int begin, int end) {
    long hash = 0;
    for (int i = begin; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash;
  }

  private static boolean stands(Word word, long key, String text, int begin, int end) {
    return word.key() == key
        && (key != 0
            || (word.text().length() == end - begin && text.startsWith(word.text(), begin)));
  }

  private Word make(String text) {
    return make(text, Norms.of(text));
  }

  /** A word with its traits, which is not kept. */
  Word make(String text, String norm) {
    return Word.of(text, norm, traits.applyAsLong(text, norm));
  }
}
