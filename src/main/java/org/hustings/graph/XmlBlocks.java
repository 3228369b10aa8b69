package org.hustings.graph;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.impl.Util;
import org.apache.jena.vocabulary.XSD;

/**
 * RDF/XML with an element for each subject. A character that XML cannot have at all, such as most
 * controls, is written as U+FFFD.
 */
record XmlBlocks(PrintWriter out) implements Blocks {
  XmlBlocks(OutputStream out) {
    this(new PrintWriter(out, false, StandardCharsets.UTF_8));
    this.out.print("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rdf:RDF");
    Prefixes.ALL.forEach(
        (prefix, namespace) ->
            this.out.print("\n    xmlns:" + prefix + "=\"" + escaped(namespace) + "\""));
    this.out.print(">\n");
  }

  @Override
  public void add(Optional<Node> name, List<Triple> triples) {
    for (List<Triple> block : SortedTriples.bySubject(triples)) {
      out.print("  <rdf:Description " + resource("about", block.get(0).getSubject()) + ">\n");
      block.forEach(t -> out.print("    " + property(t) + "\n"));
      out.print("  </rdf:Description>\n");
    }
  }

  @Override
  public void close() {
    out.print("</rdf:RDF>\n");
    out.flush();
  }

  private static String property(Triple triple) {
    String iri = triple.getPredicate().getURI();
    Optional<String> known = Prefixes.shorten(iri);
    int split = Util.splitNamespaceXML(iri);
    if (known.isEmpty() && split == iri.length()) {
      throw new IllegalStateException("RDF/XML has no name for " + iri);
    }
    String name = known.orElseGet(() -> "p:" + iri.substring(split));
    String start =
        known.isPresent() ? name : name + " xmlns:p=\"" + escaped(iri.substring(0, split)) + "\"";
    Node value = triple.getObject();
    if (value.isURI() || value.isBlank()) {
      return "<" + start + " " + resource("resource", value) + "/>";
    }
    return "<"
        + start
        + kind(value)
        + ">"
        + escaped(value.getLiteralLexicalForm())
        + "</"
        + name
        + ">";
  }

  private static String kind(Node literal) {
    if (!literal.isLiteral()) {
      throw new IllegalStateException("RDF/XML has no place for " + literal);
    }
    if (!literal.getLiteralLanguage().isEmpty()) {
      return " xml:lang=\"" + escaped(literal.getLiteralLanguage()) + "\"";
    }
    String datatype = literal.getLiteralDatatypeURI();
    return datatype.equals(XSD.xstring.getURI())
        ? ""
        : " rdf:datatype=\"" + escaped(datatype) + "\"";
  }

  private static String resource(String attribute, Node node) {
    return node.isURI()
        ? "rdf:" + attribute + "=\"" + escaped(node.getURI()) + "\""
        : "rdf:nodeID=\"b" + Integer.toHexString(node.getBlankNodeLabel().hashCode()) + "\"";
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> append(out, c));
    return out.toString();
  }

  private static void append(StringBuilder out, int c) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      // A reader of XML takes a bare one for a line break.
      case '\r' -> out.append("&#xD;");
      default -> out.appendCodePoint(isXml(c) ? c : 0xFFFD);
    }
  }

  /** True for a character of XML 1.0. */
  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
