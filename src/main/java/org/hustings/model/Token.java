package org.hustings.model;

/**
 * A word or a mark of a sentence.
 *
 * @param text the word as it stands, such as "Germany"
 * @param norm the word in lower case with plain quotes and hyphens, by which rules compare:
 *     "germany"
 * @param begin where it begins in the article's text, in UTF-16 units
 * @param end where it ends, exclusive, in UTF-16 units
 */
public record Token(String text, String norm, int begin, int end) {
  /** True when the word begins with an upper-case letter. */
  public boolean capitalised() {
    return Character.isUpperCase(text.codePointAt(0));
  }

  /** True when the token is a word or a number and not a mark. */
  public boolean isWord() {
    return Character.isLetterOrDigit(text.codePointAt(0));
  }
}
