package org.hustings.standoff;

import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a line of the file, with its place.
 *
 * @param line from 1
 * @param column of its first character in code points, from 1
 */
record Part(int line, int column, String text) {
  /** The piece between two UTF-16 offsets of this one. */
  Part cut(int begin, int end) {
    return new Part(line, column + text.codePointCount(0, begin), text.substring(begin, end));
  }

  /** The empty piece at its end. */
  Part end() {
    return cut(text.length(), text.length());
  }

  /** The pieces between a separator, empty ones too; the last of at most so many has the rest. */
  List<Part> split(char separator, int most) {
    List<Part> parts = new ArrayList<>();
    int begin = 0;
    int at = column;
    for (int end = text.indexOf(separator);
        end >= 0 && parts.size() < most - 1;
        end = text.indexOf(separator, begin)) {
      parts.add(new Part(line, at, text.substring(begin, end)));
      at += text.codePointCount(begin, end + 1);
      begin = end + 1;
    }
    parts.add(new Part(line, at, text.substring(begin)));
    return parts;
  }

  /** The pieces between spaces. */
  List<Part> words() {
    return split(' ', Integer.MAX_VALUE).stream().filter(p -> !p.isEmpty()).toList();
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /** True when it is the text and nothing else. */
  boolean is(String other) {
    return text.equals(other);
  }

  @Override
  public String toString() {
    return text;
  }
}
