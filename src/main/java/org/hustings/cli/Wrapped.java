package org.hustings.cli;

import java.util.ArrayList;
import java.util.List;

/** Text broken into lines that fit a terminal. */
final class Wrapped {
  /** The longest line, in characters. */
  static final int WIDTH = 100;

  private Wrapped() {}

  /** A text that begins after one indent and goes on after another. */
  static String text(String first, String indent, String text) {
    StringBuilder out = new StringBuilder();
    String start = first;
    for (String line : lines(text, WIDTH - Math.max(first.length(), indent.length()))) {
      out.append(start).append(line).append('\n');
      start = indent;
    }
    return out.toString();
  }

  /** The lines of a text, each no longer than a width where its words allow it. */
  static List<String> lines(String text, int width) {
    List<String> out = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int length = 0;
    for (String word : plain(text).split(" ", -1)) {
      int more = word.codePointCount(0, word.length());
      if (length > 0 && length + 1 + more > width) {
        out.add(line.toString());
        line.setLength(0);
        length = 0;
      }
      line.append(length > 0 ? " " : "").append(word);
      length += (length > 0 ? 1 : 0) + more;
    }
    out.add(line.toString());
    return out;
  }

  /** A text on one line, safe for a terminal: controls and line ends become single spaces. */
  static String plain(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
        .forEach(out::appendCodePoint);
    return out.toString().replaceAll("\\s+", " ").strip();
  }

  /** A text filled with spaces up to a width in characters. */
  static String padded(String text, int width) {
    int length = text.codePointCount(0, text.length());
    return text + " ".repeat(Math.max(0, width - length));
  }
}
