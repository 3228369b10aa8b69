package org.hustings.endpoint;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.eclipse.jetty.http.HttpHeader;
import org.hustings.graph.Profiles;
import org.hustings.model.InputException;
import org.hustings.store.Store;

/** The SPARQL 1.1 Graph Store Protocol: reads a graph and, where that is allowed, writes it. */
final class GraphStore {
  private static final int LONGEST = 64 << 20;

  private final Store store;
  private final Engine engine;
  private final Writing writing;
  private final GraphTarget targets;
  private final Supplier<String> fresh;

  /**
   * Makes the service of a store.
   *
   * @param engine lets few read at once
   * @param fresh gives IRIs for graphs that come without a name
   */
  GraphStore(
      Store store, Engine engine, Writing writing, GraphTarget targets, Supplier<String> fresh) {
    this.store = store;
    this.engine = engine;
    this.writing = writing;
    this.targets = targets;
    this.fresh = fresh;
  }

  void answer(Exchange exchange) throws IOException {
    switch (exchange.method()) {
      case "GET", "HEAD" -> get(exchange);
      case "PUT", "POST", "DELETE" -> {
        requireWritable();
        writing.require(exchange);
        write(exchange);
      }
      case "OPTIONS" -> exchange.send(Reply.text(204, "").with("Allow", allow()));
      default ->
          throw new Refusal(
              Reply.text(405, "A graph store does not know this method.\n").with("Allow", allow()));
    }
  }

  private String allow() {
    return writing.allowed() ? "GET, HEAD, PUT, POST, DELETE, OPTIONS" : "GET, HEAD, OPTIONS";
  }

  private void requireWritable() {
    if (!writing.allowed()) {
      throw new Refusal(
          Reply.text(405, "This server is read-only. One that takes changes has --writable.\n")
              .with("Allow", allow()));
    }
  }

  private void get(Exchange exchange) throws IOException {
    Optional<Node> name = targets.of(exchange);
    Offer offer =
        Offer.choose(
            name.isPresent() ? Format.ofGraphs() : Format.ofDatasets(),
            exchange.parameters(),
            exchange.header(HttpHeader.ACCEPT));
    Runnable keep = exchange.breakOffAfter(engine.budget().time().multipliedBy(2));
    try {
      engine.inTurn(
          exchange,
          () ->
              store.read(
                  view -> {
                    write(view, name, offer, exchange);
                    return true;
                  }));
    } finally {
      keep.run();
    }
  }

  private void write(DatasetGraph view, Optional<Node> name, Offer offer, Exchange exchange)
      throws IOException {
    if (name.isPresent()) {
      Graph graph = graph(view, name.get());
      Outgoing out = exchange.answer(whole -> offer.contentType(Profiles.tripleTerms(graph)));
      Graphs.write(graph, Map.of(), offer, out);
    } else {
      Outgoing out = exchange.answer(whole -> offer.contentType(true));
      Graphs.write(targets.dataset(view), offer, out);
    }
    exchange.finish();
  }

  private static Graph graph(DatasetGraph view, Node name) {
    if (Quad.isDefaultGraph(name)) {
      return view.getDefaultGraph();
    }
    if (!view.containsGraph(name)) {
      throw notFound();
    }
    return view.getGraph(name);
  }

  private void write(Exchange exchange) {
    Optional<Node> named = targets.of(exchange);
    boolean makes = named.isEmpty() && exchange.method().equals("POST");
    if (named.isEmpty() && !makes) {
      throw GraphTarget.missing();
    }
    Node name = named.orElseGet(() -> GraphTarget.node(fresh.get()));
    Graph given =
        exchange.method().equals("DELETE")
            ? GraphFactory.createDefaultGraph()
            : new GraphReader(targets.base(name)).read(exchange, LONGEST);
    boolean[] there = {false};
    try {
      store.change(graphs -> there[0] = write(exchange.method(), graphs, name, given));
    } catch (InputException e) {
      throw Faults.malformed(e);
    }
    Reply done = Reply.text(there[0] ? 204 : 201, "");
    exchange.send(makes ? done.with("Location", name.getURI()) : done);
  }

  /** Gives whether the graph was there. */
  private static boolean write(String method, DatasetGraph graphs, Node name, Graph given) {
    boolean isDefault = Quad.isDefaultGraph(name);
    boolean there = isDefault || graphs.containsGraph(name);
    if (!there && method.equals("DELETE")) {
      throw notFound();
    }
    if (!method.equals("POST") && isDefault) {
      graphs.getDefaultGraph().clear();
    } else if (!method.equals("POST") && there) {
      graphs.removeGraph(name);
    }
    given.find().forEachRemaining(triple -> graphs.add(Quad.create(name, triple)));
    return there;
  }

  private static Refusal notFound() {
    return new Refusal(404, "There is no such graph here.");
  }
}
