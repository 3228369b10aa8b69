package org.hustings.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hustings.endpoint.Reply;
import org.hustings.graph.Json;
import org.hustings.graph.Terms;

/**
 * Who is connected with a resource by claims, for a script to draw: "/graph?iri=..." gives "total"
 * claims, "nodes" with "id", "label", "kind", "address", and "edges" with "from", "to", "label",
 * "sure" (stated by some article) and "address". Of each list of claims it has the last dozen.
 */
final class GraphJson {
  private static final int MOST = 12;
  private static final int LONGEST = 60;

  private final Visit visit;
  private final Map<Node, String> nodes = new LinkedHashMap<>();
  private final List<String> edges = new ArrayList<>();
  private int total;

  GraphJson(Visit visit) {
    this.visit = visit;
  }

  /** The graph; empty where the store knows nothing of the resource. */
  Optional<Reply> reply(Ask ask) {
    Node thing = NodeFactory.createURI(ask.parameter("iri"));
    if (ask.parameter("iri").isEmpty() || !visit.data().knows(thing)) {
      return Optional.empty();
    }
    visit.statements().of(List.of(thing)).forEach(this::add);
    for (List<Node> claims : visit.statements().filling(thing).values()) {
      total += claims.size();
      visit
          .statements()
          .of(claims.subList(Math.max(0, claims.size() - MOST), claims.size()))
          .forEach(this::add);
    }
    String json =
        "{\"total\":"
            + total
            + ",\"nodes\":"
            + array(List.copyOf(nodes.values()))
            + ",\"edges\":"
            + array(edges)
            + "}\n";
    return Optional.of(Reply.of(200, "application/json", json));
  }

  private void add(Statement statement) {
    Optional<Node> from = statement.subject();
    Optional<Node> to = statement.object();
    if (from.isEmpty() || to.isEmpty()) {
      return;
    }
    node(from.get());
    node(to.get());
    Map<String, String> edge = new LinkedHashMap<>();
    edge.put("from", Thing.characters(from.get()));
    edge.put("to", Thing.characters(to.get()));
    Node property = NodeFactory.createURI(statement.kind().directProperty());
    edge.put("label", visit.names().of(property));
    edge.put("kind", statement.kind().name());
    edge.put("address", visit.links().page(statement.claim().iri()));
    boolean sure =
        statement.citations().isEmpty()
            || statement.citations().stream().anyMatch(c -> c.factuality().equals("Asserted"));
    edge.put("sure", sure ? "yes" : "no");
    edges.add(object(edge));
  }

  private void node(Node node) {
    nodes.computeIfAbsent(
        node,
        n -> {
          Map<String, String> said = new LinkedHashMap<>();
          said.put("id", Thing.characters(n));
          said.put("label", Names.cut(visit.names().of(n), LONGEST));
          String kind = visit.data().value(n, Terms.TYPE).map(visit.names()::of).orElse("");
          said.put("kind", kind);
          said.put("address", n.isURI() ? visit.links().page(n.getURI()) : "");
          return object(said);
        });
  }

  private static String array(List<String> items) {
    return items.stream().collect(Collectors.joining(",", "[", "]"));
  }

  private static String object(Map<String, String> values) {
    return values.entrySet().stream()
        .map(e -> Json.quote(e.getKey()) + ":" + Json.quote(e.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }
}
