package org.hustings.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathsApartTest {
  private static final String PREFIX = "PREFIX : <urn:> SELECT * ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{ ?x :a|:b ?y }",
        "{ :1 :a|(:b/(:c|:a)) ?y }",
        "{ ?x :a|(:b/(:c|:a)) :2 }",
        "{ :1 (:a|:b)/(:c|:b) :2 }",
        "{ ?x ^(:a|:b) ?y }",
        "{ ?x ^(:a/(:b|:c)) ?y }",
        "{ ?x (:a|:b)* ?y }",
        "{ ?x :a ?y FILTER NOT EXISTS { ?y :b|(:c/(:a|:b)) ?x } }",
        "{ ?x !(:a|:b) ?y . OPTIONAL { ?y (:a|^:a) ?z } }",
        "{ ?x (:a|:b)/(:a|:b)/(:a|:b)/(:a|:b)/(:a|:b) :3 }",
      })
  void aPathGivesTheSameRowsAsOften(String pattern) {
    try (Store store = Store.memory()) {
      store.replace(Map.of("urn:g", graph()));
      Query query = QueryFactory.create(PREFIX + pattern);
      List<String> rows = store.ask(query, execution -> rows(execution.select()));
      assertThat(rows).isNotEmpty();
      try (QueryExec plain = QueryExec.dataset(store.view()).query(query).build()) {
        assertThat(rows).containsExactlyInAnyOrderElementsOf(rows(plain.select()));
      }
    }
  }

  @Test
  void noPathIsLeftOfOneThatPartsOnly() {
    Op op = Algebra.compile(QueryFactory.create(PREFIX + "{ ?x :a|(:b/(:c|:a)) ?y }"));
    assertThat(Executions.rewritten(op, new Context()).toString())
        .contains("(union")
        .doesNotContain("(path", "(alt");
  }

  private static List<String> rows(RowSet rows) {
    List<String> texts = new ArrayList<>();
    rows.forEachRemaining(
        row -> {
          List<String> values = new ArrayList<>();
          rows.getResultVars().forEach(v -> values.add(v + "=" + row.get(v)));
          texts.add(values.toString());
        });
    return texts;
  }

  private static Graph graph() {
    Random random = new Random(3);
    Graph graph = GraphMemFactory.createDefaultGraph();
    for (int i = 0; i < 40; i++) {
      Node property = NodeFactory.createURI("urn:" + "abc".charAt(random.nextInt(3)));
      graph.add(thing(random), property, thing(random));
    }
    return graph;
  }

  private static Node thing(Random random) {
    return NodeFactory.createURI("urn:" + random.nextInt(6));
  }
}
