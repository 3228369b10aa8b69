package org.hustings.rules;

/**
 * A piece of a line of a rule file.
 *
 * @param text the piece; of a quoted text what stands between the quotes
 * @param column where it begins, in UTF-16 units from 1
 */
record Lexeme(Type type, String text, int column) {
  enum Type {
    /** Lower-case word, number or name of a list. */
    WORD,
    /** Text in double quotes. */
    QUOTED,
    /** What stands in braces. */
    SLOT,
    /** A sign of the language. */
    SIGN,
    END
  }

  boolean is(String sign) {
    return type == Type.SIGN && text.equals(sign);
  }
}
