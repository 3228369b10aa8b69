package org.hustings.server;

import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hustings.endpoint.Reply;
import org.hustings.graph.Terms;

/** What programs are told of a resource of the data. */
final class ThingRdf {
  /** How many values of a property a page carries for programs. */
  private static final int MOST_SAID = 100;

  private final Visit visit;

  ThingRdf(Visit visit) {
    this.visit = visit;
  }

  /** A page of what is said of a thing and what refers to it; its header leads to the next. */
  Reply reply(Node thing, Syntax syntax, Ask ask) {
    int page = ask.page();
    Neighbourhood.Page found = graph(thing, page);
    Reply reply = RdfReply.of(found.graph(), syntax, ask);
    return found.more()
        ? reply.with("Link", "<" + ask.with("page", Integer.toString(page + 1)) + ">; rel=\"next\"")
        : reply;
  }

  /** What is said of a thing, and what refers to it, as far as one page of it goes. */
  private Neighbourhood.Page graph(Node node, int page) {
    Thing thing = visit.data().thing(node);
    boolean claim = visit.statements().of(thing).isPresent();
    if (claim || thing.has(Terms.TYPE, Terms.ARTICLE_CLASS)) {
      String query = claim ? "claim-graph" : "article-graph";
      return new Neighbourhood.Page(visit.data().construct(query, Map.of("thing", node)), false);
    }
    return new Neighbourhood(visit.data()).page(thing, page);
  }

  /** What is said of a thing itself; the whole text of an article is in its RDF alone. */
  static Html data(Thing thing) {
    Graph graph = GraphFactory.createDefaultGraph();
    thing
        .properties()
        .forEach(
            (property, values) -> {
              if (!property.equals(Terms.TEXT)) {
                values.stream().limit(MOST_SAID).forEach(v -> graph.add(thing.node(), property, v));
              }
            });
    return new Html.Data(RdfReply.text(graph, Syntax.JSON_LD));
  }
}
