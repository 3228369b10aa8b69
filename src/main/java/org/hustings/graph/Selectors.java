package org.hustings.graph;

import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OA;

/**
 * Adds to each passage what the W3C Web Annotation model says of it: the article, a selector by
 * quote and one by position, with IRIs below the passage's own.
 */
final class Selectors {
  /** What follows the passage's IRI in that of its selector by quote. */
  static final String BY_QUOTE = ";quote";

  /** What follows the passage's IRI in that of its selector by position. */
  static final String BY_POSITION = ";position";

  private Selectors() {}

  /** The triple, followed by those of a selector when it is a passage's quote, start or end. */
  static Stream<Triple> add(Triple triple) {
    Node property = triple.getPredicate();
    if (property.equals(Terms.QUOTE)) {
      return selector(triple, BY_QUOTE, OA.TextQuoteSelector.asNode(), OA.exact.asNode());
    }
    if (property.equals(Terms.START)) {
      return selector(triple, BY_POSITION, OA.TextPositionSelector.asNode(), OA.start.asNode());
    }
    if (property.equals(Terms.END)) {
      return selector(triple, BY_POSITION, OA.TextPositionSelector.asNode(), OA.end.asNode());
    }
    return Stream.of(triple);
  }

  private static Stream<Triple> selector(Triple triple, String name, Node type, Node property) {
    Node passage = triple.getSubject();
    String iri = passage.getURI();
    Node selector = Nodes.iri(iri + name);
    return Stream.of(
        triple,
        Triple.create(
            passage, OA.hasSource.asNode(), Nodes.iri(iri.substring(0, iri.indexOf('#')))),
        Triple.create(passage, OA.hasSelector.asNode(), selector),
        Triple.create(selector, Terms.TYPE, type),
        Triple.create(selector, property, triple.getObject()));
  }
}
