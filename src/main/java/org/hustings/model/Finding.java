package org.hustings.model;

import java.util.Comparator;

/**
 * A fault in the user's input.
 *
 * @param file the file, as the user named it
 * @param line from 1, or 0 when the whole file is meant
 * @param column in code points from 1, or 0 when the whole line is meant
 * @param problem what is wrong
 * @param expected what should stand there, or empty
 */
public record Finding(String file, int line, int column, String problem, String expected)
    implements Comparable<Finding> {
  private static final Comparator<Finding> BY_PLACE =
      Comparator.comparing(Finding::file)
          .thenComparingInt(Finding::line)
          .thenComparingInt(Finding::column)
          .thenComparing(Finding::problem)
          .thenComparing(Finding::expected);

  @Override
  public int compareTo(Finding other) {
    return BY_PLACE.compare(this, other);
  }

  /** One line, or more when the problem shows a caret: "f.rules:14:9: problem (expected x)". */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(visible(file));
    if (line > 0) {
      out.append(':').append(line);
      if (column > 0) {
        out.append(':').append(column);
      }
    }
    out.append(": ").append(visible(problem));
    if (!expected.isEmpty()) {
      out.append(" (expected ").append(visible(expected)).append(')');
    }
    return out.toString();
  }

  /** Text from outside made safe for a terminal: controls become spaces, long text is cut. */
  private static String visible(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .limit(2000)
        .map(c -> c != '\n' && Character.isISOControl(c) ? ' ' : c)
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
