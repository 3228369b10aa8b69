package org.hustings.model;

import java.text.Normalizer;
import java.util.Locale;

/** Makes the readable part of an IRI from a name: "Kaja Kallas" gives "kaja-kallas". */
public final class Slug {
  private static final int LONGEST = 120;
  private static final char FIRST_WIDE = 128;
  private static final char FIRST_COMBINING = '\u0300';

  private Slug() {}

  /**
   * The name in NFC and lower case, letters and digits of every script kept, all else a single
   * hyphen; never empty, at most 120 code points.
   */
  public static String of(String name) {
    if (name.length() <= LONGEST && isPlain(name)) {
      return plain(name);
    }
    String text = composed(name).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(text.length());
    int last =
        text.codePointCount(0, text.length()) > LONGEST
            ? text.offsetByCodePoints(0, LONGEST)
            : text.length();
    for (int i = 0, c; i < last; i += Character.charCount(c)) {
      c = text.codePointAt(i);
      append(out, c);
    }
    int end = out.length();
    if (end > 0 && out.charAt(end - 1) == '-') {
      out.setLength(end - 1);
    }
    return out.isEmpty() ? "x" : out.toString();
  }

  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= FIRST_WIDE) {
        return false;
      }
    }
    return true;
  }

  /** That of a name in ASCII. */
  private static String plain(String name) {
    char[] out = new char[name.length()];
    int length = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      char low = c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
      if ((low >= 'a' && low <= 'z') || (low >= '0' && low <= '9')) {
        out[length++] = low;
      } else if (c != '\'' && c != '.' && length > 0 && out[length - 1] != '-') {
        out[length++] = '-';
      }
    }
    length -= length > 0 && out[length - 1] == '-' ? 1 : 0;
    return length == 0 ? "x" : new String(out, 0, length);
  }

  /** In NFC, which a name without characters from the combining ones on is in already. */
  private static String composed(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= FIRST_COMBINING) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
      }
    }
    return name;
  }

  private static void append(StringBuilder out, int c) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      out.append((char) c);
      return;
    }
    boolean mark =
        Character.getType(c) == Character.NON_SPACING_MARK
            || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    if (Character.isLetterOrDigit(c) || (mark && !out.isEmpty())) {
      out.appendCodePoint(c);
    } else if ("'’.".indexOf(c) < 0 && !out.isEmpty() && out.charAt(out.length() - 1) != '-') {
      out.append('-');
    }
  }
}
