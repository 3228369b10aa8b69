package org.hustings.catalogue;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.hustings.graph.Terms;

/**
 * How much of what a view shows in its default graph.
 *
 * @param classes how many things there are of each class
 * @param properties how many triples there are of each property
 * @param byClass how many triples there are of each property whose subjects are of a class
 * @param modified when the last build ended, where there was one
 */
record Counts(
    Map<Node, Long> classes,
    Map<Node, Long> properties,
    Map<Node, Map<Node, Long>> byClass,
    Optional<Node> modified) {
  private static final String PROPERTIES =
      "SELECT ?property (COUNT(*) AS ?n) { ?s ?property ?o } GROUP BY ?property";
  private static final String CLASSES =
      "SELECT ?class (COUNT(*) AS ?n) { ?s a ?class } GROUP BY ?class";
  private static final String BY_CLASS =
      "SELECT ?class ?property (COUNT(*) AS ?n) { ?s a ?class ; ?property ?o }"
          + " GROUP BY ?class ?property";
  private static final String MODIFIED =
      "SELECT (MAX(?end) AS ?n) { ?build <" + Terms.ENDED_AT_TIME.getURI() + "> ?end }";

  static Counts of(DatasetGraph view) {
    Map<Node, Map<Node, Long>> byClass = new HashMap<>();
    each(
        view,
        BY_CLASS,
        row ->
            byClass
                .computeIfAbsent(row.get("class"), c -> sorted())
                .put(row.get("property"), number(row.get("n"))));
    return new Counts(
        counted(view, CLASSES, "class"),
        counted(view, PROPERTIES, "property"),
        byClass,
        modified(view));
  }

  long triples() {
    return properties.values().stream().mapToLong(n -> n).sum();
  }

  Map<Node, Long> of(Node type) {
    return byClass.getOrDefault(type, Map.of());
  }

  private static Optional<Node> modified(DatasetGraph view) {
    Map<String, Node> last = new HashMap<>();
    each(view, MODIFIED, row -> last.put("n", row.get("n")));
    return Optional.ofNullable(last.get("n"));
  }

  private static Map<Node, Long> counted(DatasetGraph view, String query, String what) {
    Map<Node, Long> counts = sorted();
    each(view, query, row -> counts.put(row.get(what), number(row.get("n"))));
    return counts;
  }

  private static <T> Map<Node, T> sorted() {
    return new TreeMap<>(Comparator.comparing(NodeFmtLib::strNT));
  }

  private static long number(Node node) {
    return Long.parseLong(node.getLiteralLexicalForm());
  }

  private interface Use {
    void of(Row row);
  }

  private record Row(Binding binding) {
    Node get(String name) {
      return binding.get(Var.alloc(name));
    }
  }

  private static void each(DatasetGraph view, String query, Use use) {
    try (QueryExec execution = QueryExec.dataset(view).query(QueryFactory.create(query)).build()) {
      execution.select().forEachRemaining(binding -> use.of(new Row(binding)));
    }
  }
}
