package org.hustings.model;

/**
 * A word or a mark, whatever text it stands in.
 *
 * @param text as it stands, such as "Germany"
 * @param norm as rules compare it, in lower case with plain quotes and hyphens: "germany"
 * @param capitalised whether it begins with an upper-case letter
 * @param isWord whether it is a word or a number and not a mark
 * @param traits what the reader of the text wants to know of it, by bits of its own; 0 for nothing
 * @param key what {@link #key} gives for the text
 */
public record Word(
    String text, String norm, boolean capitalised, boolean isWord, long traits, long key) {
  /** How many characters a word with a key has at most. */
  public static final int LONGEST_KEY = Long.BYTES;

  /** A word of which nothing more is to be known. */
  public static Word of(String text, String norm) {
    return of(text, norm, 0);
  }

  /** A word with its traits. */
  public static Word of(String text, String norm, long traits) {
    int first = text.codePointAt(0);
    boolean capitalised = Character.isUpperCase(first);
    long key = key(text, 0, text.length());
    return new Word(text, norm, capitalised, Character.isLetterOrDigit(first), traits, key);
  }

  /**
   * A number that a word between two offsets of a text shares with no other, so that it is found
   * again by one comparison; 0 for a word of more than eight characters or others than Latin ones.
   */
  public static long key(String text, int begin, int end) {
    if (end - begin > LONGEST_KEY) {
      return 0;
    }
    long key = 0;
    for (int i = begin; i < end; i++) {
      char c = text.charAt(i);
      if (c > 0xff) {
        return 0;
      }
      key = (key << Byte.SIZE) | c;
    }
    return key;
  }
}
