package org.hustings.endpoint;

import org.apache.jena.graph.Node;

/** What XML 1.0 cannot hold. */
final class Characters {
  private Characters() {}

  /** A Refusal for a value with a character that no XML document may have. */
  static void requireXml(Node node) {
    if (node.isLiteral()) {
      node.getLiteralLexicalForm()
          .codePoints()
          .filter(c -> !isXml(c))
          .findFirst()
          .ifPresent(Characters::refuse);
    } else if (node.isTripleTerm()) {
      requireXml(node.getTriple().getObject());
    }
  }

  private static void refuse(int character) {
    String code = "U+" + Integer.toHexString(0x10000 + character).substring(1);
    throw new Refusal(
        406, "XML cannot hold the character " + code + " of this answer: ask for another format.");
  }

  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
