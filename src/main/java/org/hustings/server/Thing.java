package org.hustings.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * A resource with all that is said of it.
 *
 * @param properties its values by property, each list sorted
 */
record Thing(Node node, Map<Node, List<Node>> properties) {
  /** The IRI, or for a value that is none its text. */
  String iri() {
    return node.isURI() ? node.getURI() : characters(node);
  }

  List<Node> all(Node property) {
    return properties.getOrDefault(property, List.of());
  }

  Optional<Node> first(Node property) {
    return all(property).stream().findFirst();
  }

  /** The first value of a property as text, or empty. */
  String text(Node property) {
    return first(property).map(Thing::characters).orElse("");
  }

  boolean has(Node property, Node value) {
    return all(property).contains(value);
  }

  /** The characters of a value: a literal's lexical form, an IRI's own. */
  static String characters(Node value) {
    return value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
  }
}
