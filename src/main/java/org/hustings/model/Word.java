package org.hustings.model;

/**
 * A word or a mark, whatever text it stands in.
 *
 * @param text as it stands, such as "Germany"
 * @param norm as rules compare it, in lower case with plain quotes and hyphens: "germany"
 * @param capitalised whether it begins with an upper-case letter
 * @param isWord whether it is a word or a number and not a mark
 * @param traits what the reader of the text wants to know of it, by bits of its own; 0 for nothing
 */
public record Word(String text, String norm, boolean capitalised, boolean isWord, long traits) {
  /** A word of which nothing more is to be known. */
  public static Word of(String text, String norm) {
    return of(text, norm, 0);
  }

  /** A word with its traits. */
  public static Word of(String text, String norm, long traits) {
    int first = text.codePointAt(0);
    boolean capitalised = Character.isUpperCase(first);
    return new Word(text, norm, capitalised, Character.isLetterOrDigit(first), traits);
  }
}
