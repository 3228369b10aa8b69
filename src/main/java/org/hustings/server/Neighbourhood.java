package org.hustings.server;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hustings.graph.Profiles;
import org.hustings.graph.Terms;

/**
 * What is said of a resource, what refers to it, the claims in which it fills a role, and the names
 * of all of these. What refers to it comes in pages, since there may be very much.
 */
final class Neighbourhood {
  /** How many resources that refer to one a page has. */
  static final int MOST = 500;

  private final Data data;

  Neighbourhood(Data data) {
    this.data = data;
  }

  /** A part of a neighbourhood, in the full profile, and whether there is another after it. */
  record Page(Graph graph, boolean more) {}

  /**
   * A page.
   *
   * @param number from 1; past the last one a page has nothing but what is said of the thing itself
   */
  Page page(Thing thing, int number) {
    Graph graph = GraphFactory.createDefaultGraph();
    add(graph, thing);
    List<Node> referring = data.subjectsTo(thing.node());
    int from = (int) Math.min(referring.size(), (number - 1L) * MOST);
    int to = Math.min(referring.size(), from + MOST);
    for (Node subject : referring.subList(from, to)) {
      Thing other = data.thing(subject);
      if (other.first(Terms.EVIDENCE).isPresent()) {
        add(graph, other);
      } else {
        data.linking(subject, thing.node()).forEach(graph::add);
        name(graph, subject);
      }
    }
    return new Page(Profiles.full(graph), to < referring.size());
  }

  private void add(Graph graph, Thing thing) {
    thing
        .properties()
        .forEach(
            (property, values) ->
                values.forEach(
                    value -> {
                      graph.add(Triple.create(thing.node(), property, value));
                      name(graph, value);
                    }));
  }

  private void name(Graph graph, Node node) {
    if (node.isURI()) {
      data.value(node, Terms.LABEL).ifPresent(label -> graph.add(node, Terms.LABEL, label));
    }
  }
}
