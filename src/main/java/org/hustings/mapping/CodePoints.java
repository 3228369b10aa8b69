package org.hustings.mapping;

import org.hustings.model.Span;

/**
 * Counts a text's code points up to offsets in UTF-16 units, each from the one asked for before.
 */
final class CodePoints {
  private final String text;
  private int offset;
  private int points;

  CodePoints(String text) {
    this.text = text;
  }

  /** The span of the text between two offsets. */
  Span span(int begin, int end) {
    points +=
        begin < offset ? -text.codePointCount(begin, offset) : text.codePointCount(offset, begin);
    offset = begin;
    return new Span(points, points + text.codePointCount(begin, end));
  }
}
