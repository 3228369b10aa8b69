package org.hustings.endpoint;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.eclipse.jetty.http.HttpHeader;
import org.hustings.model.InputException;
import org.hustings.store.Executions;
import org.hustings.store.Sparql;
import org.hustings.store.Store;

/**
 * Answers queries: parses, checks, agrees on a syntax, looks whether the answer is known, else runs
 * and writes, in this order.
 */
final class Queries {
  private final Store store;
  private final String base;
  private final ReplyCache cache;

  /**
   * Answers from a store.
   *
   * @param base what relative IRIs of queries are resolved against
   * @param cache keeps short answers
   */
  Queries(Store store, String base, ReplyCache cache) {
    this.store = store;
    this.base = base;
    this.cache = cache;
  }

  /** Answers a query with the parameters that came with it. */
  void answer(Exchange exchange, String text, Parameters parameters) throws IOException {
    Query query = read(text);
    select(query, parameters.all("default-graph-uri"), parameters.all("named-graph-uri"));
    if (Refusals.isMalformed(query)) {
      throw new Refusal(400, "The subject of a triple term is an IRI, a blank node or a variable.");
    }
    Optional<String> reason = Refusals.of(query);
    if (reason.isPresent()) {
      throw new Refusal(403, reason.get());
    }
    boolean rows = query.isSelectType() || query.isAskType();
    Offer offer =
        Offer.choose(
            rows ? Format.ofRows() : Format.ofGraphs(),
            parameters.one("format"),
            exchange.header(HttpHeader.ACCEPT));
    String asked = Asked.key(query, offer);
    store.read(view -> answer(query, view, offer, asked, exchange)).ifPresent(exchange::send);
  }

  /** Gives an answer that is to be sent yet, since it is short or was given before. */
  private Optional<Reply> answer(
      Query query, DatasetGraph view, Offer offer, String asked, Exchange exchange)
      throws IOException {
    String generation = asked.isEmpty() ? "" : store.generation(view);
    Optional<Reply> known = cache.find(generation, asked);
    if (known.isPresent()) {
      return known;
    }
    run(query, view, offer, exchange);
    Optional<Reply> whole = exchange.end();
    if (asked.isEmpty()) {
      return whole;
    }
    Optional<Reply> tagged = whole.map(Reply::tagged);
    tagged.ifPresent(reply -> cache.put(generation, asked, reply));
    return tagged;
  }

  private Query read(String text) {
    try {
      return Sparql.query("query", text, base);
    } catch (InputException e) {
      throw Faults.malformed(e);
    }
  }

  /** The graphs that the protocol names come instead of those that the query does. */
  private static void select(Query query, List<String> defaults, List<String> named) {
    if (!defaults.isEmpty() || !named.isEmpty()) {
      query.getGraphURIs().clear();
      query.getNamedGraphURIs().clear();
      defaults.forEach(query::addGraphURI);
      named.forEach(query::addNamedGraphURI);
    }
  }

  private static void run(Query query, DatasetGraph view, Offer offer, Exchange exchange)
      throws IOException {
    try (QueryExec execution = Contexts.confined(Executions.of(query, view)).build()) {
      write(query, execution, offer, exchange);
    }
  }

  private static void write(Query query, QueryExec execution, Offer offer, Exchange exchange)
      throws IOException {
    if (query.isSelectType() || query.isAskType()) {
      Rows rows = new Rows(offer.format());
      Outgoing out = exchange.answer(whole -> offer.contentType(rows.tripleTerms() || !whole));
      if (query.isAskType()) {
        rows.write(execution.ask(), out);
      } else {
        rows.write(execution.select(), out);
      }
      return;
    }
    Graph graph = query.isConstructType() ? constructed(execution) : execution.describe();
    Outgoing out = exchange.answer(whole -> offer.contentType(Graphs.tripleTerms(graph)));
    Graphs.write(graph, query.getPrefixMapping().getNsPrefixMap(), offer, out);
  }

  private static Graph constructed(QueryExec execution) {
    Graph graph = GraphFactory.createDefaultGraph();
    execution.constructTriples().forEachRemaining(graph::add);
    return graph;
  }
}
