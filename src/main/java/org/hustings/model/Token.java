package org.hustings.model;

/**
 * A word or a mark of a sentence.
 *
 * @param begin where it begins in the article's text, in UTF-16 units
 * @param end where it ends, exclusive, in UTF-16 units
 */
public record Token(Word word, int begin, int end) {
  /** The word as it stands, such as "Germany". */
  public String text() {
    return word.text();
  }

  /** The word in lower case with plain quotes and hyphens, by which rules compare: "germany". */
  public String norm() {
    return word.norm();
  }

  /** True when the word begins with an upper-case letter. */
  public boolean capitalised() {
    return word.capitalised();
  }

  /** True when the token is a word or a number and not a mark. */
  public boolean isWord() {
    return word.isWord();
  }
}
