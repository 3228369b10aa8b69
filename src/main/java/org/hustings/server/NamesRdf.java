package org.hustings.server;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hustings.endpoint.Reply;
import org.hustings.graph.Terms;

/** A list of resources in Turtle: what each is and what it is called. */
final class NamesRdf {
  private static final List<Node> SAID = List.of(Terms.TYPE, Terms.LABEL, Terms.TITLE);

  private final Visit visit;

  NamesRdf(Visit visit) {
    this.visit = visit;
  }

  Reply reply(List<Node> things, Ask ask) {
    visit.data().fetch(things);
    Graph graph = GraphFactory.createDefaultGraph();
    for (Node node : things) {
      Thing thing = visit.data().thing(node);
      SAID.forEach(p -> thing.all(p).forEach(value -> graph.add(node, p, value)));
    }
    return RdfReply.of(graph, Syntax.TURTLE, ask);
  }
}
