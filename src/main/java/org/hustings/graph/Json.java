package org.hustings.graph;

import java.util.Locale;

/** Writes JSON strings. */
public final class Json {
  private Json() {}

  /** A text in quotes, on one line, after RFC 8259; half a surrogate pair is escaped. */
  public static String quote(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    text.codePoints().forEach(c -> append(out, c));
    return out.append('"').toString();
  }

  private static void append(StringBuilder out, int c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        // The two line separators of Unicode are no line breaks in JSON, but are to many readers.
        if (c < 0x20 || c == 0x7F || half || c == 0x85 || c == 0x2028 || c == 0x2029) {
          out.append(String.format(Locale.ROOT, "\\u%04x", c));
        } else {
          out.appendCodePoint(c);
        }
      }
    }
  }
}
