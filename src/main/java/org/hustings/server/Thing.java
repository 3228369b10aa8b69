package org.hustings.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * A resource with all that is said of it.
 *
 * @param properties its values by property, each list sorted
 */
record Thing(Node node, Map<Node, List<Node>> properties) {
  /** The resource of which all these triples speak. */
  static Thing of(Node node, List<Triple> triples) {
    Map<Node, List<Node>> properties = new TreeMap<>(Data.ORDER);
    for (Triple triple : triples) {
      properties
          .computeIfAbsent(triple.getPredicate(), p -> new ArrayList<>())
          .add(triple.getObject());
    }
    properties.values().forEach(v -> v.sort(Data.ORDER));
    return new Thing(node, properties);
  }

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
