package org.hustings.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongBiFunction;
import org.hustings.model.Token;
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

  /** A short dash where it joins two words. */
  private final Word link;

  private final ToLongBiFunction<String, String> traits;

  /**
   * @param size how many words it holds, a power of two from 2 on
   * @param traits of a word by its text and norm
   */
  WordCache(int size, ToLongBiFunction<String, String> traits) {
    this.words = new Word[size];
    Arrays.fill(words, NONE);
    this.traits = traits;
    this.link = make("–", "-");
  }

  /**
   * The words and marks of a text. All are looked for before any is looked at, so that the memory
   * of many words is fetched at once.
   */
  List<Token> tokens(String text, Cuts cuts) {
    long[] keys = new long[cuts.count()];
    Word[] found = new Word[cuts.count()];
    for (int i = 0; i < found.length; i++) {
      int begin = cuts.begin(i);
      int end = cuts.end(i);
      keys[i] = end - begin > LONGEST ? 0 : Word.key(text, begin, end);
      found[i] = words[place(keys[i] == 0 ? hash(text, begin, end) : keys[i])];
    }
    List<Token> out = new ArrayList<>(found.length);
    for (int i = 0; i < found.length; i++) {
      int begin = cuts.begin(i);
      int end = cuts.end(i);
      Word word = found[i];
      if (cuts.isLink(i)) {
        word = link;
      } else if (!stands(word, keys[i], text, begin, end)) {
        word = elsewhere(text, begin, end, keys[i]);
      }
      out.add(new Token(word, begin, end));
    }
    return out;
  }

  /** A word that was not in its first place. */
  private Word elsewhere(String text, int begin, int end, long key) {
    if (end - begin > LONGEST) {
      return make(text.substring(begin, end));
    }
    int first = place(key == 0 ? hash(text, begin, end) : key);
    for (int place = first; place <= first + 1; place++) {
      Word word = words[place];
      if (stands(word, key, text, begin, end)) {
        return word;
      }
    }
    Word made = make(text.substring(begin, end));
    words[first + 1] = words[first];
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

  private Word make(String text, String norm) {
    return Word.of(text, norm, traits.applyAsLong(text, norm));
  }
}
