package org.hustings.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** Reads lists, ( a b c ), out of a graph. */
final class RdfList {
  private RdfList() {}

  /** The members; empty when the node is no whole list: a broken, branching or circular one. */
  static Optional<List<Node>> members(Graph graph, Node list) {
    List<Node> members = new ArrayList<>();
    Set<Node> seen = new HashSet<>();
    Node cell = list;
    while (!cell.equals(RDF.nil.asNode())) {
      List<Triple> first = graph.find(cell, RDF.first.asNode(), Node.ANY).toList();
      List<Triple> rest = graph.find(cell, RDF.rest.asNode(), Node.ANY).toList();
      if (cell.isLiteral() || first.size() != 1 || rest.size() != 1 || !seen.add(cell)) {
        return Optional.empty();
      }
      members.add(first.get(0).getObject());
      cell = rest.get(0).getObject();
    }
    return Optional.of(members);
  }
}
