package org.hustings.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase1;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortingOnceTest {
  private static final String PREFIX =
      "PREFIX : <https://example.org/> SELECT ?s ?v ?w { ?s :v ?v ";
  private static final String VALUES =
      """
      PREFIX : <https://example.org/>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      :a :v 10 ; :w "b" . :b :v 9 . :c :v "9" ; :w "a"@en . :d :v "10"@fr ; :w "a"@de .
      :e :v :x . :f :v <urn:example:y> ; :w 1.5 . :g :v "2024-12"^^xsd:gYearMonth .
      :h :v "2024-12-01"^^xsd:date ; :w true . :i :v "NaN"^^xsd:double , "NaN"^^xsd:double , 9.0 .
      :j :v "odd"^^:type ; :w "b" . :k :v 10 ; :w "b" . :l :v "2023-01-31"^^xsd:date ; :w 1 .
      """;

  private static final AtomicInteger EVALUATED = new AtomicInteger();

  /** Gives its argument and counts how often. */
  public static final class Counted extends FunctionBase1 {
    @Override
    public NodeValue exec(NodeValue value) {
      EVALUATED.incrementAndGet();
      return value;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "} ORDER BY ?v",
        "} ORDER BY DESC(?v)",
        "OPTIONAL { ?s :w ?w } } ORDER BY ?w ?v",
        "OPTIONAL { ?s :w ?w } } ORDER BY DESC(?w) ?s",
        "OPTIONAL { ?s :w ?w } } ORDER BY (IF(isNumeric(?v), -?v, ?none)) DESC(STR(?w))",
        "OPTIONAL { ?s :w ?w } } ORDER BY DESC(IF(isNumeric(?w), ?w, ?none)) LCASE(STR(?v))",
        "OPTIONAL { ?s :w ?w } } ORDER BY ?none",
        "OPTIONAL { SELECT ?s ?w { ?s :w ?w } ORDER BY ?w } } ORDER BY ?w",
        "OPTIONAL { ?s :w ?w } } ORDER BY ?w LIMIT 5",
      })
  void rowsComeInTheOrderOfTheEngineItself(String query, @TempDir Path folder) {
    Query asked = QueryFactory.create(PREFIX + query);
    try (Store memory = filled(Store.memory());
        Store disk = filled(Store.open(folder.resolve("store").toString()))) {
      for (Store store : List.of(memory, disk)) {
        List<String> rows = store.ask(asked, execution -> rows(execution.select()));
        assertThat(rows).hasSizeGreaterThan(4).isEqualTo(plain(store, asked));
      }
    }
  }

  @Test
  void rowsThatWereWrittenToDiskOnTheWayAreInOrderToo() {
    Query asked = QueryFactory.create(PREFIX + "OPTIONAL { ?s :w ?w } } ORDER BY ?w DESC(?v)");
    try (Store store = filled(Store.memory());
        QueryExec spilling =
            Executions.of(asked, store.view()).set(ARQ.spillToDiskThreshold, 3L).build()) {
      assertThat(rows(spilling.select())).isEqualTo(plain(store, asked));
    }
  }

  @Test
  void whatRowsAreSortedByIsFoundOnceForEach() {
    FunctionRegistry.get().put("https://example.org/counted", Counted.class);
    Query asked = QueryFactory.create(PREFIX + "} ORDER BY :counted(?v)");
    EVALUATED.set(0);
    try (Store store = filled(Store.memory())) {
      int rows = store.ask(asked, execution -> rows(execution.select())).size();
      assertThat(EVALUATED).hasValue(rows);
    } finally {
      FunctionRegistry.get().remove("https://example.org/counted");
    }
  }

  private static List<String> plain(Store store, Query query) {
    return store.read(
        view -> {
          try (QueryExec plain = QueryExec.dataset(view).query(query).build()) {
            return rows(plain.select());
          }
        });
  }

  private static Store filled(Store store) {
    Graph graph = GraphMemFactory.createDefaultGraph();
    RDFParser.fromString(VALUES, Lang.TURTLE).parse(graph);
    store.replace(Map.of("urn:g", graph));
    return store;
  }

  private static List<String> rows(RowSet rows) {
    List<String> texts = new ArrayList<>();
    rows.forEachRemaining(
        row ->
            texts.add(
                List.of("s", "v", "w").stream()
                    .map(v -> v + "=" + row.get(v))
                    .toList()
                    .toString()));
    return texts;
  }
}
