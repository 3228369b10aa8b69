package org.hustings.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;
import org.hustings.remote.Surroundings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counts of the whole graph, in memory and in a folder that is read. */
@ParameterizedClass
@ValueSource(strings = {"memory", "tdb2"})
class TalliesTest {
  private static final String PREFIX = "PREFIX : <urn:> ";
  private static final AtomicBoolean NEVER = new AtomicBoolean();

  /** Two graphs that share three triples. */
  private static final Map<String, Graph> GRAPHS =
      Map.of(
          "urn:g1",
          graph(":a a :Person ; :likes :b , :c . :b a :Person . :c a :State ; :likes :likes ."),
          "urn:g2",
          graph(":a a :Person ; :likes :b , :d . :b a :Person , :State . :d :size 1 , 2 , 'x' ."));

  private final Store store;

  TalliesTest(String kind, @TempDir Path temp) {
    if (kind.equals("memory")) {
      store = Store.memory();
      store.replace(GRAPHS);
    } else {
      String folder = temp.resolve("store").toString();
      try (Store filled = Store.open(folder)) {
        filled.replace(GRAPHS);
      }
      store = Store.existing(folder, Surroundings.here(line -> {}));
    }
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Graph graph(String turtle) {
    return RDFParser.fromString(PREFIX + turtle, Lang.TURTLE).toGraph();
  }

  /** What is counted by looking at each triple, and by the tallies, is the same. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p ORDER BY ?p",
        "SELECT ?p (COUNT(?o) AS ?n) (COUNT(*) AS ?m) { ?s ?p ?o } GROUP BY ?p ORDER BY DESC(?n)",
        "SELECT ?k (COUNT(?s) AS ?n) { ?s a ?k } GROUP BY ?k ORDER BY ?k",
        "SELECT ?k (COUNT(*) + 1 AS ?n) { [] a ?k } GROUP BY ?k HAVING (COUNT(*) > 2)",
        "SELECT ?k (COUNT(*) AS ?n) { ?s :size ?k } GROUP BY ?k ORDER BY ?k LIMIT 2",
        "SELECT ?k (COUNT(*) AS ?n) { ?s :none ?k } GROUP BY ?k"
      })
  void theSameIsCounted(String query) {
    assertThat(isTallied(query)).isTrue();
    assertSame(query);
  }

  /** These count something else, and are left to the engine. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT ?p (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o } GROUP BY ?p ORDER BY ?p",
        "SELECT ?p (COUNT(?x) AS ?n) { ?s ?p ?o } GROUP BY ?p ORDER BY ?p",
        "SELECT ?p (SAMPLE(?p) AS ?n) { ?s ?p ?o } GROUP BY ?p ORDER BY ?p",
        "SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?s ORDER BY ?s",
        "SELECT ?o (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?o ORDER BY ?o",
        "SELECT ?p ?o (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p ?o ORDER BY ?p ?o",
        "SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?p } GROUP BY ?p",
        "SELECT ?p (COUNT(*) AS ?n) { ?p ?p ?o } GROUP BY ?p",
        "SELECT ?k (COUNT(*) AS ?n) { ?k a ?k } GROUP BY ?k",
        "SELECT ?p (COUNT(*) AS ?n) { :a ?p ?o } GROUP BY ?p ORDER BY ?p",
        "SELECT ?p (COUNT(*) AS ?n) { ?s ?p :b } GROUP BY ?p",
        "SELECT ?k (COUNT(*) AS ?n) { :a a ?k } GROUP BY ?k",
        "SELECT ?p (COUNT(*) AS ?n) { GRAPH <urn:g1> { ?s ?p ?o } } GROUP BY ?p ORDER BY ?p",
        "SELECT ?p (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?p ORDER BY ?p",
        "SELECT ?p (COUNT(*) AS ?n) FROM <urn:g1> { ?s ?p ?o } GROUP BY ?p ORDER BY ?p",
        "SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o FILTER (?s = :a) } GROUP BY ?p ORDER BY ?p",
        "SELECT * { VALUES ?p { :likes } { SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p } }",
        "SELECT * { GRAPH <urn:g1> { { SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p } } } ORDER BY ?p"
      })
  void whatIsCountedOtherwiseIsLeft(String query) {
    assertThat(isTallied(query)).isFalse();
    assertSame(query);
  }

  @Test
  void countingEndsWhenItIsCancelled() {
    store.read(
        view -> {
          Tallies tallies = Tallies.of(view.getContext()).orElseThrow();
          if (store instanceof Reading) {
            assertThatThrownBy(() -> tallies.byPredicate(new AtomicBoolean(true)))
                .isInstanceOf(QueryCancelledException.class);
          }
          assertThat(tallies.byPredicate(NEVER).values()).containsExactlyInAnyOrder(4L, 4L, 3L);
          assertThat(tallies.byPredicate(NEVER)).isSameAs(tallies.byPredicate(NEVER));
          return tallies;
        });
  }

  /** True when tallies change the algebra that is run. */
  private boolean isTallied(String text) {
    return store.read(
        view -> {
          Query query = query(text);
          try (QueryExec execution = Executions.of(query, view).build()) {
            Context context = execution.getContext();
            Op with = Executions.rewritten(Algebra.compile(query), context);
            context.set(Tallies.KEY, false);
            return !with.equals(Executions.rewritten(Algebra.compile(query), context));
          }
        });
  }

  private static Query query(String text) {
    return QueryFactory.create(PREFIX + text);
  }

  private void assertSame(String text) {
    store.read(
        view -> {
          List<Map<String, Node>> tallied = rows(text, view, Tallies.of(view.getContext()).get());
          assertThat(tallied).isEqualTo(rows(text, view, false));
          return tallied;
        });
  }

  private static List<Map<String, Node>> rows(String text, DatasetGraph view, Object tallies) {
    List<Map<String, Node>> rows = new ArrayList<>();
    Query query = query(text);
    try (QueryExec execution = Executions.of(query, view).build()) {
      if (tallies.equals(false)) {
        execution.getContext().set(Tallies.KEY, false);
      }
      execution
          .select()
          .forEachRemaining(
              row -> {
                Map<String, Node> values = new TreeMap<>();
                row.forEach((variable, value) -> values.put(variable.getVarName(), value));
                rows.add(values);
              });
    }
    return rows;
  }
}
