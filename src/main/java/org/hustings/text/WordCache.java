package org.hustings.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
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

  private static final Word NONE = new Word("", "", 0, 0, 0, 0);

  /** Two places for each hash: of the word that came first, mostly a common one, and the last. */
  private final Word[] words;

  /** A short dash where it joins two words. */
  private final Word link;

  private final BiFunction<String, String, Word> maker;

  /**
   * @param size how many words it holds, a power of two from 2 on
   * @param maker makes a word of its text and norm
   */
  WordCache(int size, BiFunction<String, String, Word> maker) {
    this.words = new Word[size];
    Arrays.fill(words, NONE);
    this.maker = maker;
    this.link = maker.apply("–", "-");
  }

  /**
   * The words and marks of a text. All are looked for before any is looked at, so that the memory
   * of many words is fetched at once.
   */
  List<Token> tokens(String text, Cuts cuts) {
    Word[] found = cuts.words();
    int count = cuts.count();
    for (int i = 0; i < count; i++) {
      found[i] = words[place(cuts, i)];
    }
    List<Token> out = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Word word = found[i];
      if (cuts.isLink(i)) {
        word = link;
      } else if (!stands(word, text, cuts, i)) {
        word = elsewhere(text, cuts, i);
      }
      out.add(new Token(word, cuts.begin(i), cuts.end(i)));
    }
    return out;
  }

  /** A word that was not in its first place. */
  private Word elsewhere(String text, Cuts cuts, int i) {
    int begin = cuts.begin(i);
    int end = cuts.end(i);
    if (end - begin > LONGEST) {
      return make(text.substring(begin, end));
    }
    int first = place(cuts, i);
    for (int place = first; place <= first + 1; place++) {
      Word word = words[place];
      if (stands(word, text, cuts, i)) {
        return word;
      }
    }
    Word made = make(text.substring(begin, end));
    words[words[first].text().isEmpty() ? first : first + 1] = made;
    return made;
  }

  private int place(Cuts cuts, int i) {
    long hash = (cuts.key(i) ^ (cuts.head(i) * SPREAD)) * SPREAD;
    return (int) (hash >>> SHIFT) & (words.length - 2);
  }

  private static boolean stands(Word word, String text, Cuts cuts, int i) {
    if (cuts.isKeyed(i)) {
      return word.key() == cuts.key(i) && word.head() == cuts.head(i);
    }
    int begin = cuts.begin(i);
    return word.text().length() == cuts.end(i) - begin && text.startsWith(word.text(), begin);
  }

  private Word make(String text) {
    return maker.apply(text, Norms.of(text));
  }
}
