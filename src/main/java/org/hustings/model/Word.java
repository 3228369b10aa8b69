package org.hustings.model;

/**
 * A word or a mark, whatever text it stands in.
 *
 * @param text as it stands, such as "Germany"
 * @param norm as rules compare it, in lower case with plain quotes and hyphens: "germany"
 * @param traits what the reader of the text wants to know of it, by bits of its own; the highest
 *     two are {@link #CAPITALISED} and {@link #WORD}
 * @param number a number of the reader's own
 * @param key with the head a pair of numbers that no other text has; see {@link #key}
 * @param head see {@link #head}
 */
public record Word(String text, String norm, long traits, int number, long key, long head) {
  /** The trait of what begins with an upper-case letter. */
  public static final long CAPITALISED = 1L << 63;

  /** The trait of a word or a number, which is no mark. */
  public static final long WORD = 1L << 62;

  /** How many characters the key has at most, and the head. */
  public static final int KEY_LENGTH = Long.BYTES;

  /** A word of which nothing more is to be known. */
  public static Word of(String text, String norm) {
    return of(text, norm, 0, 0);
  }

  /** A word with what its reader knows of it. */
  public static Word of(String text, String norm, long traits, int number) {
    int first = text.codePointAt(0);
    long own =
        (Character.isUpperCase(first) ? CAPITALISED : 0)
            | (Character.isLetterOrDigit(first) ? WORD : 0);
    int length = text.length();
    boolean keyed = length <= 2 * KEY_LENGTH && isLatin(text);
    int cut = length > KEY_LENGTH ? KEY_LENGTH : 0;
    long key = keyed ? packed(text, cut, length) : 0;
    return new Word(text, norm, traits | own, number, key, keyed ? packed(text, 0, cut) : 0);
  }

  private static boolean isLatin(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == 0 || text.charAt(i) > 0xff) {
        return false;
      }
    }
    return true;
  }

  private static long packed(String text, int begin, int end) {
    long packed = 0;
    for (int i = begin; i < end; i++) {
      packed = (packed << Byte.SIZE) | text.charAt(i);
    }
    return packed;
  }

  /** True when the word begins with an upper-case letter. */
  public boolean capitalised() {
    return (traits & CAPITALISED) != 0;
  }

  /** True for a word or a number and not a mark. */
  public boolean isWord() {
    return (traits & WORD) != 0;
  }

  /**
   * The Latin characters of the word, a byte each; of one of more than eight those behind the
   * eighth. 0 for a word of more than sixteen characters or with others than Latin ones.
   */
  @Override
  public long key() {
    return key;
  }

  /**
   * The first eight characters of a word of more than eight that has a key, a byte each; else 0.
   */
  @Override
  public long head() {
    return head;
  }
}
