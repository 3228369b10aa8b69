package org.hustings.store;

import java.net.ConnectException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.http.GSP;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.sparql.exec.http.QueryExecHTTPBuilder;
import org.apache.jena.sparql.exec.http.QuerySendMode;
import org.apache.jena.sparql.exec.http.UpdateExecHTTP;
import org.apache.jena.sparql.modify.request.QuadDataAcc;
import org.apache.jena.sparql.modify.request.UpdateDataInsert;
import org.apache.jena.sparql.modify.request.UpdateDrop;
import org.apache.jena.sparql.util.FmtUtils;
import org.apache.jena.update.UpdateRequest;
import org.hustings.graph.Profiles;
import org.hustings.graph.Terms;
import org.hustings.model.Finding;
import org.hustings.model.InputException;

/**
 * Named graphs in a remote SPARQL 1.1 store.
 *
 * <p>Such a store may know no triple terms, so graphs are written in the basic profile; the {@link
 * #view} gives them back in the full one.
 *
 * <p>A write is one update request, which stores carry out whole or not at all; by the graph store
 * protocol it is one request a graph. Where the store's default graph is not the union of its named
 * graphs, each query says that it shall be, by the protocol's default-graph-uri.
 */
final class Remote implements Store {
  private static final String UNION_PROBE =
      "ASK { { SELECT * { GRAPH ?g { ?s ?p ?o } } LIMIT 1 } ?s ?p ?o }";
  private static final String ANY_PROBE = "ASK { GRAPH ?g { ?s ?p ?o } }";
  private static final String NAMES = "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }";
  private static final String ALL = "SELECT ?g ?s ?p ?o { GRAPH ?g { ?s ?p ?o } }";

  private static final String INPUT_HASHES =
      "SELECT ?g ?h { VALUES ?g { %s } GRAPH ?g { ?g %s ?h } }";
  private static final String MEMBERS = "SELECT DISTINCT ?g { GRAPH ?g { ?g %s %s } }";

  private final String shown;
  private final Endpoints endpoints;

  private Remote(String shown, Endpoints endpoints) {
    this.shown = shown;
    this.endpoints = endpoints;
  }

  /**
   * A remote store that has answered a first query.
   *
   * @param location see {@link Endpoints}
   */
  static Store open(String location) {
    Remote store = new Remote(Endpoints.shown(location), Endpoints.read(location));
    store.send(QueryFactory.create("ASK {}"), List.of(), QueryExec::ask);
    return store;
  }

  @Override
  public void write(Change change) {
    if (change.isEmpty()) {
      return;
    }
    Map<String, Graph> contents = new TreeMap<>();
    change.contents().forEach((name, graph) -> contents.put(name, Profiles.basic(graph)));
    Map<String, Graph> added = new TreeMap<>();
    change.added().forEach((name, graph) -> added.put(name, Profiles.basic(graph)));
    attempt(
        () -> {
          if (endpoints.update().isEmpty()) {
            contents.forEach(this::put);
            added.forEach((name, graph) -> graphAt(name).POST(graph));
          } else {
            UpdateExecHTTP.service(endpoints.update()).update(request(contents, added)).execute();
          }
          return change;
        });
  }

  private static UpdateRequest request(Map<String, Graph> contents, Map<String, Graph> added) {
    UpdateRequest request = new UpdateRequest();
    contents.keySet().forEach(name -> request.add(new UpdateDrop(NamedGraphs.name(name), true)));
    QuadDataAcc quads = new QuadDataAcc();
    contents.forEach((name, graph) -> add(quads, name, graph));
    added.forEach((name, graph) -> add(quads, name, graph));
    if (!quads.getQuads().isEmpty()) {
      request.add(new UpdateDataInsert(quads));
    }
    return request;
  }

  private static void add(QuadDataAcc quads, String name, Graph graph) {
    Node node = NamedGraphs.name(name);
    graph.find().forEachRemaining(t -> quads.addQuad(Quad.create(node, t)));
  }

  private GSP graphAt(String name) {
    return GSP.service(endpoints.data()).graphName(NamedGraphs.name(name));
  }

  private void put(String name, Graph graph) {
    GSP request = graphAt(name);
    if (!graph.isEmpty()) {
      request.PUT(graph);
    } else if (names().contains(name)) {
      request.DELETE();
    }
  }

  @Override
  public SortedSet<String> names() {
    return sorted(QueryFactory.create(NAMES));
  }

  @Override
  public Map<String, String> inputHashes(Collection<String> names) {
    if (names.isEmpty()) {
      return Map.of();
    }
    String values =
        names.stream()
            .map(name -> FmtUtils.stringForNode(NamedGraphs.name(name)))
            .collect(Collectors.joining(" "));
    Map<String, String> hashes = new HashMap<>();
    return send(
        QueryFactory.create(INPUT_HASHES.formatted(values, predicate(Terms.INPUT_HASH))),
        List.of(),
        execution -> {
          execution
              .select()
              .forEachRemaining(
                  b ->
                      hashes.put(
                          b.get(Var.alloc("g")).getURI(),
                          b.get(Var.alloc("h")).getLiteralLexicalForm()));
          return hashes;
        });
  }

  @Override
  public SortedSet<String> members(String collection) {
    String value = FmtUtils.stringForNode(NodeFactory.createLiteralString(collection));
    return sorted(QueryFactory.create(MEMBERS.formatted(predicate(Terms.COLLECTION), value)));
  }

  private static String predicate(Node term) {
    return FmtUtils.stringForNode(term);
  }

  private SortedSet<String> sorted(Query query) {
    return send(
        query,
        List.of(),
        execution -> {
          SortedSet<String> names = new TreeSet<>();
          execution.select().forEachRemaining(b -> names.add(b.get(Var.alloc("g")).getURI()));
          return names;
        });
  }

  @Override
  public DatasetGraph view() {
    return send(
        QueryFactory.create(ALL), List.of(), execution -> Memory.of(graphs(execution)).view());
  }

  private static Map<String, Graph> graphs(QueryExec execution) {
    Map<String, Graph> graphs = new TreeMap<>();
    execution
        .select()
        .forEachRemaining(
            b ->
                graphs
                    .computeIfAbsent(b.get(Var.alloc("g")).getURI(), n -> new GraphMem2Fast())
                    .add(b.get(Var.alloc("s")), b.get(Var.alloc("p")), b.get(Var.alloc("o"))));
    graphs.replaceAll((name, graph) -> Profiles.full(graph));
    return graphs;
  }

  @Override
  public <T> T ask(Query query, Function<QueryExec, T> action) {
    return send(query, isUnion() ? List.of() : List.copyOf(names()), action);
  }

  /** True when the default graph has what a named graph has, or when there is nothing at all. */
  private boolean isUnion() {
    return send(QueryFactory.create(UNION_PROBE), List.of(), QueryExec::ask)
        || !send(QueryFactory.create(ANY_PROBE), List.of(), QueryExec::ask);
  }

  @Override
  public void close() {}

  private <T> T send(Query query, List<String> union, Function<QueryExec, T> action) {
    QueryExecHTTPBuilder builder =
        QueryExecHTTP.service(endpoints.query()).query(query).sendMode(QuerySendMode.asPostForm);
    for (String name : union) {
      builder.addDefaultGraphURI(name).addNamedGraphURI(name);
    }
    return attempt(
        () -> {
          try (QueryExec execution = builder.build()) {
            return action.apply(execution);
          }
        });
  }

  private <T> T attempt(Supplier<T> request) {
    try {
      return request.get();
    } catch (HttpException | JenaException e) {
      throw new InputException(
          new Finding(shown, 0, 0, problem(e), "a SPARQL 1.1 store that can be reached"));
    }
  }

  /** What the innermost exception with a message says. */
  private static String problem(RuntimeException e) {
    String message = "";
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof ConnectException) {
        message = "no connection";
      } else if (t.getMessage() != null) {
        message = t.getMessage();
      }
    }
    return "does not answer as a SPARQL store: " + Endpoints.shown(message);
  }
}
