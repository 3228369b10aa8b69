package org.hustings.text;

/**
 * Words that were met lately with their norms, so that a word that comes again is no new text. It
 * holds a bounded number and is safe for several threads: what one overwrites the other makes anew.
 */
final class WordCache {
  private static final int LONGEST = 32;

  private final Word[] words;

  /**
   * @param size how many words it holds, a power of two
   */
  WordCache(int size) {
    this.words = new Word[size];
  }

  /** The word that stands in a text between two offsets. */
  Word word(String text, int begin, int end) {
    if (end - begin > LONGEST) {
      return Word.of(text.substring(begin, end));
    }
    int hash = 0;
    for (int i = begin; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    int slot = (hash ^ (hash >>> 15)) & (words.length - 1);
    Word word = words[slot];
    if (word == null
        || word.text().length() != end - begin
        || !text.startsWith(word.text(), begin)) {
      word = Word.of(text.substring(begin, end));
      words[slot] = word;
    }
    return word;
  }
}
