package org.hustings.endpoint;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.eclipse.jetty.http.HttpHeader;
import org.hustings.graph.Profiles;
import org.hustings.model.InputException;
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
  private final Budget budget;
  private final Engine engine;
  private final KnownQueries known = new KnownQueries();

  /**
   * Answers from a store.
   *
   * @param base what relative IRIs of queries are resolved against
   * @param cache keeps short answers
   */
  Queries(Store store, String base, ReplyCache cache, Engine engine) {
    this.store = store;
    this.base = base;
    this.cache = cache;
    this.budget = engine.budget();
    this.engine = engine;
  }

  /** Answers a query with the parameters that came with it. */
  void answer(Exchange exchange, String text, Parameters parameters) throws IOException {
    List<String> defaults = parameters.all("default-graph-uri");
    List<String> named = parameters.all("named-graph-uri");
    KnownQueries.Known asked =
        defaults.isEmpty() && named.isEmpty()
            ? known.of(text, this::read)
            : new KnownQueries.Known(select(read(text), defaults, named));
    Query query = asked.query();
    boolean rows = query.isSelectType() || query.isAskType();
    Offer offer =
        Offer.choose(
            rows ? Format.ofRows() : Format.ofGraphs(),
            parameters,
            exchange.header(HttpHeader.ACCEPT));
    Duration time = time(parameters.one("timeout"));
    exchange.tell("Hustings-Time-Budget", Long.toString(time.toSeconds()));
    exchange.tell("Hustings-Row-Budget", Long.toString(budget.rows()));
    Asking asking = new Asking(query, offer, time, asked.key(offer));
    DeepThread.call(() -> store.read(view -> answer(asking, view, exchange)))
        .ifPresent(exchange::send);
  }

  /** A query that may run, and how. */
  private record Asking(Query query, Offer offer, Duration time, String key) {}

  /** The time that a query may take: a client may ask for less than it would have. */
  private Duration time(Optional<String> seconds) {
    if (seconds.isEmpty()) {
      return budget.time();
    }
    if (!seconds.get().matches("[1-9][0-9]{0,6}")) {
      throw new Refusal(400, "The 'timeout' is a whole number of seconds, from 1.");
    }
    Duration asked = Duration.ofSeconds(Integer.parseInt(seconds.get()));
    return asked.compareTo(budget.time()) < 0 ? asked : budget.time();
  }

  /** Gives an answer that is to be sent yet, since it is short or was given before. */
  private Optional<Reply> answer(Asking asking, DatasetGraph view, Exchange exchange)
      throws IOException {
    String generation = asking.key().isEmpty() ? "" : store.generation(view);
    Optional<Reply> known = cache.find(generation, asking.key());
    if (known.isPresent()) {
      return known;
    }
    Runnable keep = exchange.breakOffAfter(asking.time().multipliedBy(2));
    try {
      engine.run(
          asking.query(),
          view,
          asking.time(),
          exchange,
          execution -> write(asking, execution, exchange));
    } finally {
      keep.run();
    }
    Optional<Reply> whole = exchange.whole();
    if (!asking.key().isEmpty()) {
      whole = whole.map(Reply::tagged);
      whole.ifPresent(reply -> cache.put(generation, asking.key(), reply));
    }
    return exchange.end() ? Optional.empty() : whole;
  }

  /** The query of a text, if it may run. */
  private Query read(String text) {
    try {
      Query query = Sparql.query("query", text, base);
      if (Refusals.isMalformed(query)) {
        throw new Refusal(
            400, "The subject of a triple term is an IRI, a blank node or a variable.");
      }
      Optional<String> reason = Refusals.of(query);
      if (reason.isPresent()) {
        throw new Refusal(403, reason.get());
      }
      return query;
    } catch (InputException e) {
      throw Faults.malformed(e);
    }
  }

  /** The graphs that the protocol names come instead of those that the query does. */
  private static Query select(Query query, List<String> defaults, List<String> named) {
    query.getGraphURIs().clear();
    query.getNamedGraphURIs().clear();
    defaults.forEach(query::addGraphURI);
    named.forEach(query::addNamedGraphURI);
    return query;
  }

  /** Writes the answer; gives nothing of meaning. */
  private boolean write(Asking asking, QueryExec execution, Exchange exchange) throws IOException {
    Query query = asking.query();
    Offer offer = asking.offer();
    long kept = asking.key().isEmpty() ? 0 : cache.longest();
    if (query.isSelectType() || query.isAskType()) {
      Rows rows = new Rows(offer.format(), budget.rows());
      Outgoing out =
          exchange.answer(whole -> offer.contentType(rows.tripleTerms() || !whole), kept);
      if (query.isAskType()) {
        rows.write(execution.ask(), out);
      } else {
        rows.write(execution.select(), out);
      }
      return true;
    }
    Graph graph = query.isConstructType() ? constructed(execution) : execution.describe();
    Outgoing out = exchange.answer(whole -> offer.contentType(Profiles.tripleTerms(graph)), kept);
    Graphs.write(graph, query.getPrefixMapping().getNsPrefixMap(), offer, out);
    return true;
  }

  private Graph constructed(QueryExec execution) {
    Graph graph = GraphFactory.createDefaultGraph();
    execution
        .constructTriples()
        .forEachRemaining(
            triple -> {
              graph.add(triple);
              Rows.requireFew(graph.size(), budget.rows());
            });
    return graph;
  }
}
