package org.hustings.page;

/** Makes white space plain. */
final class Spaces {
  private Spaces() {}

  /**
   * A text with single spaces for all white space, the non-breaking too, none at its ends, and
   * without characters that show nothing: soft hyphens, marks of direction, controls.
   */
  static String normal(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> isSpace(c) || !isUnseen(c))
        .map(c -> isSpace(c) ? ' ' : c)
        .filter(c -> c != ' ' || (out.length() > 0 && out.charAt(out.length() - 1) != ' '))
        .forEach(out::appendCodePoint);
    boolean ends = out.length() > 0 && out.charAt(out.length() - 1) == ' ';
    return out.substring(0, out.length() - (ends ? 1 : 0));
  }

  /** True for white space of every width. */
  static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
  }

  private static boolean isUnseen(int c) {
    return Character.isISOControl(c)
        || (Character.getType(c) == Character.FORMAT && !isJoiner(c))
        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  /** The two that change how letters are written in some scripts. */
  private static boolean isJoiner(int c) {
    return c == 0x200C || c == 0x200D;
  }
}
