package org.hustings.text;

/** What a character is to the tokenizer; of Latin ones a table says so. */
final class Kinds {
  static final byte SPACE = 0;
  static final byte MARK = 1;

  /** A mark that may go on a word. */
  static final byte JOIN = 2;

  static final byte LETTER = 3;
  static final byte DIGIT = 4;

  private static final byte[] LATIN = new byte[256];

  static {
    for (int c = 0; c < LATIN.length; c++) {
      LATIN[c] = of(c);
    }
  }

  private Kinds() {}

  /** The kind of the character at a place of a text. */
  static byte at(char[] text, int i) {
    return text[i] < LATIN.length ? LATIN[text[i]] : of(Character.codePointAt(text, i));
  }

  /** True for a Latin letter or a digit. */
  static boolean goesOn(char c) {
    return c < LATIN.length && LATIN[c] >= LETTER;
  }

  /** True for a Latin character that ends the word before it, whatever follows. */
  static boolean ends(char c) {
    return c < LATIN.length && LATIN[c] <= MARK;
  }

  /** True for a Latin mark that is one by itself, whatever follows. */
  static boolean isAlone(char c) {
    return c < LATIN.length && LATIN[c] == MARK && c != '-';
  }

  private static byte of(int c) {
    if (isSpace(c)) {
      return SPACE;
    }
    if (isLetter(c)) {
      return LETTER;
    }
    return Character.isDigit(c) ? DIGIT : c == '.' || isApostrophe(c) ? JOIN : MARK;
  }

  /** True for every kind of space, the non-breaking ones and invisible marks included. */
  private static boolean isSpace(int c) {
    return c <= ' '
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }

  /** True for a letter of any script, and for the marks on one. */
  static boolean isLetter(int c) {
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  static boolean isApostrophe(int c) {
    return c == '\'' || c == '’' || c == '‘' || c == 'ʼ';
  }
}
