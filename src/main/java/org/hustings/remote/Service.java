package org.hustings.remote;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.riot.WebContent;
import org.apache.jena.sparql.engine.binding.Binding;

/** The requests of the SPARQL 1.1 protocol and of the graph store protocol. */
final class Service {
  private final Endpoints endpoints;
  private final Problems problems;
  private final Wire wire;

  Service(Endpoints endpoints, Problems problems, Wire wire) {
    this.endpoints = endpoints;
    this.problems = problems;
    this.wire = wire;
  }

  Endpoints endpoints() {
    return endpoints;
  }

  Problems problems() {
    return problems;
  }

  /** The rows of a query, to be read while they come. */
  Rows open(String query, Collection<String> graphs) {
    Call call = query(query, graphs);
    return wire.send(call, reply -> new Rows(done(call, reply), problems));
  }

  /** All rows of a query; when they break off they are asked for again. */
  List<Binding> rows(String query) {
    return rows(query, List.of());
  }

  /** All rows of a query over the union of some graphs, or over all when none is named. */
  List<Binding> rows(String query, Collection<String> graphs) {
    Call call = query(query, graphs);
    return wire.send(
        call,
        reply -> {
          List<Binding> all = new ArrayList<>();
          try (Rows rows = new Rows(done(call, reply), problems)) {
            while (rows.hasNext()) {
              all.add(rows.next());
            }
          }
          return all;
        });
  }

  /** The answer to an ASK. */
  boolean ask(String query) {
    Call call = query(query, List.of());
    return wire.send(call, reply -> Rows.yes(done(call, reply), problems));
  }

  /** The answer to an ASK that a store may not understand; none when it does not. */
  Optional<Boolean> tryToAsk(String query) {
    Call call = query(query, List.of());
    return wire.send(
        call,
        reply -> {
          boolean unauthorised = reply.status() == 401 || reply.status() == 403;
          if (!reply.isDone() && !unauthorised) {
            reply.close();
            return Optional.empty();
          }
          return Optional.of(Rows.yes(done(call, reply), problems));
        });
  }

  /** Carries out updates; false when they are too large for the store. */
  boolean update(String doing, URI at, String updates) {
    return write(
        new Call(
            doing,
            "POST",
            at,
            Map.of("Content-Type", WebContent.contentTypeSPARQLUpdate + "; charset=utf-8"),
            updates));
  }

  /** Sends triples to a graph, PUT to replace it and POST to add; false when they are too many. */
  boolean data(String doing, String method, URI at, String graph, String triples) {
    return write(
        new Call(
            doing,
            method,
            graphAt(at, graph),
            Map.of("Content-Type", WebContent.contentTypeNTriples),
            triples));
  }

  /** Removes a graph; one that is not there is no fault. */
  void delete(String doing, URI at, String graph) {
    Call call = new Call(doing, "DELETE", graphAt(at, graph), Map.of(), "");
    wire.send(
        call,
        reply -> {
          if (reply.status() == 404) {
            reply.close();
          } else {
            done(call, reply).close();
          }
          return true;
        });
  }

  private boolean write(Call call) {
    return wire.send(
        call,
        reply -> {
          if (reply.status() == 413) {
            reply.close();
            return false;
          }
          done(call, reply).close();
          return true;
        });
  }

  private Reply done(Call call, Reply reply) throws IOException {
    if (!reply.isDone()) {
      throw wire.fault(call, reply);
    }
    return reply;
  }

  private Call query(String query, Collection<String> graphs) {
    StringBuilder form = new StringBuilder("query=").append(encoded(query));
    for (String graph : graphs) {
      form.append("&default-graph-uri=").append(encoded(graph));
      form.append("&named-graph-uri=").append(encoded(graph));
    }
    Map<String, String> headers =
        Map.of("Content-Type", WebContent.contentTypeHTMLForm, "Accept", Rows.ACCEPTED);
    return new Call("asking", "POST", endpoints.query(), headers, form.toString());
  }

  private static URI graphAt(URI service, String graph) {
    String separator = service.getRawQuery() == null ? "?" : "&";
    return URI.create(service + separator + "graph=" + encoded(graph));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
