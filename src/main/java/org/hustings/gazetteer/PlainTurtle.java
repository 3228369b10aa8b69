package org.hustings.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;

/**
 * Reads Turtle that is written plainly: PREFIX lines, then statements of IRIs, prefixed names and
 * strings without escapes, nothing nested. It gives up on everything else, faults included, and
 * {@link RiotTurtle} reads that; but plain files, such as the project's own, are read in a quarter
 * of the time.
 */
final class PlainTurtle {
  private static final char END = '\0';

  private final String text;

  /** The same, because reading characters from an array is fast before any code is compiled. */
  private final char[] chars;

  private final String base;
  private final Map<String, String> prefixes = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final List<Statement> out = new ArrayList<>();
  private int at;
  private int line = 1;
  private boolean plain = true;

  PlainTurtle(String text, String base) {
    this.text = text;
    this.chars = text.toCharArray();
    this.base = base;
  }

  /** The statements in order; empty when the text is not plain. */
  Optional<List<Statement>> statements() {
    while (peek() != END) {
      if (text.startsWith("PREFIX ", at)) {
        at += "PREFIX".length();
        prefix();
      } else {
        about(line, iri());
      }
    }
    return plain ? Optional.of(out) : Optional.empty();
  }

  private void prefix() {
    peek();
    int colon = text.indexOf(':', at);
    if (colon < 0) {
      giveUp();
      return;
    }
    String name = text.substring(at, colon + 1);
    at = colon + 1;
    peek();
    prefixes.put(name, iri());
  }

  private void about(int subjectLine, String subject) {
    char next;
    do {
      peek();
      String predicate = predicate();
      do {
        peek();
        object(subjectLine, subject, predicate);
        next = peek();
        at++;
      } while (plain && next == ',');
    } while (plain && next == ';');
    if (next != '.') {
      giveUp();
    }
  }

  private String predicate() {
    if (text.startsWith("a ", at)) {
      at++;
      return RDF.uri + "type";
    }
    return peek() == '<' ? iri() : prefixed();
  }

  private void object(int subjectLine, String subject, String predicate) {
    char c = peek();
    if (c == '"') {
      String lexical = string();
      out.add(new Statement(subject, predicate, lexical, datatype(), subjectLine));
    } else if (text.startsWith("true ", at)) {
      at += "true".length();
      out.add(new Statement(subject, predicate, "true", XSD.NS + "boolean", subjectLine));
    } else {
      String iri = c == '<' ? iri() : prefixed();
      out.add(new Statement(subject, predicate, iri, "", subjectLine));
    }
  }

  private String string() {
    int end = text.indexOf('"', at + 1);
    if (end <= at + 1) {
      return giveUp();
    }
    String lexical = text.substring(at + 1, end);
    at = end + 1;
    return lexical.indexOf('\\') >= 0 || lexical.indexOf('\n') >= 0 ? giveUp() : lexical;
  }

  private String datatype() {
    if (text.startsWith("^^", at)) {
      at += 2;
      return prefixed();
    }
    return XSD.NS + "string";
  }

  /** An IRI without the base; gives up where resolving it takes more than putting together. */
  private String iri() {
    int start = at + 1;
    if (peek() != '<' || start == chars.length || chars[start] == '.' || chars[start] == '/') {
      return giveUp();
    }
    int colon = 0;
    int slash = 0;
    boolean joins = true;
    for (at = start; at < chars.length && isIriChar(chars[at]); at++) {
      char c = chars[at];
      if (c == ':' && colon == 0 && slash == 0) {
        colon = at;
      }
      joins &= chars[at - 1] != '/' || (c != '.' && c != '/');
      slash = c == '/' ? at : slash;
    }
    if (at == chars.length || chars[at] != '>' || (colon == 0 && (slash == 0 || !joins))) {
      return giveUp();
    }
    String iri = text.substring(start, at);
    at++;
    return colon > 0 && iri.startsWith(base) ? below(iri.substring(base.length())) : iri;
  }

  /** Gives up where what is below the base looks like an IRI of its own. */
  private String below(String rest) {
    return rest.isEmpty() || rest.indexOf(':') >= 0 ? giveUp() : rest;
  }

  private static boolean isIriChar(char c) {
    return switch (c) {
      case '"', '<', '>', '\\', '^', '`', '{', '|', '}' -> false;
      default -> c > ' ';
    };
  }

  private String prefixed() {
    int start = at;
    while (at < chars.length && isNameChar(chars[at])) {
      at++;
    }
    return names.computeIfAbsent(text.substring(start, at), this::expand);
  }

  private String expand(String name) {
    int colon = name.indexOf(':') + 1;
    String namespace = prefixes.getOrDefault(name.substring(0, colon), "");
    return namespace.isEmpty() || colon == name.length()
        ? giveUp()
        : namespace + name.substring(colon);
  }

  private static boolean isNameChar(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == ':'
        || c == '-'
        || c == '_';
  }

  /** The next character that is neither space nor comment, which then stands at the cursor. */
  private char peek() {
    while (at < chars.length) {
      char c = chars[at];
      if (c == '#') {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
        line += c == '\n' ? 1 : 0;
        at++;
      } else {
        return c;
      }
    }
    return END;
  }

  private String giveUp() {
    plain = false;
    at = text.length();
    return "";
  }
}
