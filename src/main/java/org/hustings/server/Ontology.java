package org.hustings.server;

import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.hustings.graph.Terms;

/** The ontology that explains the data: labels and comments of its terms. */
final class Ontology {
  private final Graph graph;

  private Ontology(Graph graph) {
    this.graph = graph;
  }

  /** Reads an ontology in Turtle; imports are not followed. */
  static Ontology read(Path file) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.source(file).lang(Lang.TURTLE).parse(graph);
    return new Ontology(graph);
  }

  Graph graph() {
    return graph;
  }

  /** The label of a term, or empty. */
  String label(Node term) {
    return text(term, Terms.LABEL);
  }

  /** What a term means, or empty. */
  String comment(Node term) {
    return text(term, RDFS.comment.asNode());
  }

  private String text(Node term, Node property) {
    return graph
        .find(term, property, Node.ANY)
        .mapWith(t -> Thing.characters(t.getObject()))
        .toList()
        .stream()
        .min(String::compareTo)
        .orElse("");
  }
}
