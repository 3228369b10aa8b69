package org.hustings.model;

/**
 * A literal.
 *
 * @param lexical the lexical form, such as "2010"
 * @param datatype local name of an XML Schema datatype, such as "gYear" or "string"
 */
public record Literal(String lexical, String datatype) implements Value {
  /** A plain text. */
  public static Literal text(String text) {
    return new Literal(text, "string");
  }

  @Override
  public String label() {
    return lexical;
  }
}
