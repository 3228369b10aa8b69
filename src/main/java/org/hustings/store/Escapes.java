package org.hustings.store;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.model.Finding;

/**
 * Codepoint escapes of SPARQL 1.2, such as \u00E9: they stand for a character within an IRI, a name
 * or a string, and for no other part of the grammar.
 *
 * <p>Jena's grammar of SPARQL 1.2 replaces them before anything else is read, as SPARQL 1.1 had it,
 * and its wider one reads them where they stand. So the first is given a text without them, and
 * judges; the second reads the text.
 */
final class Escapes {
  private static final Pattern ESCAPE =
      Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*+\\\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8}))");

  private Escapes() {}

  /** True when a text has any. */
  static boolean in(String text) {
    return ESCAPE.matcher(text).find();
  }

  /** The text with letters in place of escapes; everything stays in its column. */
  static String neutral(String text) {
    return ESCAPE.matcher(text).replaceAll(e -> "x".repeat(e.group().length()));
  }

  /** The first escape that stands for no character: half of a surrogate pair, or past the last. */
  static Optional<Finding> fault(String file, String text) {
    Matcher matcher = ESCAPE.matcher(text);
    return matcher
        .results()
        .filter(e -> !isCharacter(e))
        .findFirst()
        .map(e -> finding(file, text, e.end()));
  }

  private static boolean isCharacter(MatchResult escape) {
    String digits = escape.group(1) == null ? escape.group(2) : escape.group(1);
    long code = Long.parseLong(digits, 16);
    return code <= Character.MAX_CODE_POINT
        && (code < Character.MIN_SURROGATE || code > Character.MAX_SURROGATE);
  }

  private static Finding finding(String file, String text, int end) {
    String before = text.substring(0, end);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    String inLine = before.substring(before.lastIndexOf('\n') + 1);
    int column = inLine.codePointCount(0, inLine.length());
    return new Finding(
        file, line, column, "an escape that stands for no character", "the character itself");
  }
}
