package org.hustings.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hustings.graph.Terms;
import org.hustings.store.Store;
import org.junit.jupiter.api.Test;

/**
 * What pages take for current is what the shared pattern does, asked about each piece of evidence.
 */
class CurrentTest {
  @Test
  void theShortWayAgreesWithThePattern() {
    try (Store store = Example.load(Example.resource("example.trig"))) {
      for (String day : List.of("2024-02-22", "2024-06-18", "2024-06-30", "9999-12-31")) {
        store.read(view -> agree(new Data(view, new PageQueries(Example.QUESTIONS)), date(day)));
      }
    }
  }

  @Test
  void whatWasTakenBackIsNotCurrentHoweverItWasSaid() {
    try (Store store = Store.memory()) {
      for (String[] said : SAID) {
        store.replace(Example.BASE + "article/" + said[0], article(said));
      }
      for (String day : List.of("2024-02-01", "2024-03-15", "9999-12-31")) {
        store.read(view -> agree(new Data(view, new PageQueries(Example.QUESTIONS)), date(day)));
      }
      Set<String> last = store.read(view -> current(view, "9999-12-31"));
      assertThat(last).containsExactlyInAnyOrder("b", "e", "g");
    }
  }

  /** Article, who says it, on whose behalf, how sure, when. */
  private static final String[][] SAID = {
    {"a", "state/france", "", "Asserted", "2024-01-10"},
    {"x", "state/france", "", "Withdrawn", "2024-03-01"},
    {"b", "state/germany", "", "Asserted", "2024-01-11"},
    {"d", "state/italy", "", "Denied", "2024-01-12"},
    {"e", "state/italy", "", "Asserted", "2024-03-10"},
    {"f", "person/minister", "state/spain", "Asserted", "2024-01-13"},
    {"y", "person/speaker", "state/spain", "Withdrawn", "2024-03-20"},
    {"g", "state/malta", "", "Asserted", "2024-04-01"},
    {"h", "state/malta", "", "Reported", "2024-01-01"},
  };

  private static Node side(String agent) {
    return NodeFactory.createLiteralString("endorsement " + agent + " person/candidate");
  }

  private static Graph article(String[] said) {
    Graph graph = GraphFactory.createDefaultGraph();
    Node claim = node("endorsement/" + said[1]);
    Node evidence = node(said[0]);
    graph.add(claim, Terms.TYPE, Terms.ENDORSEMENT_CLASS);
    graph.add(claim, Terms.ENDORSER, node(said[1]));
    graph.add(claim, Terms.CANDIDATE, node("person/candidate"));
    graph.add(claim, Terms.CONTEST, node("contest/nato-secretary-general-2024"));
    graph.add(evidence, Terms.SUPPORTS, claim);
    graph.add(evidence, Terms.ARTICLE, node("article/" + said[0]));
    graph.add(evidence, Terms.FACTUALITY, Terms.own(said[3]));
    graph.add(evidence, Terms.EARLIEST, date(said[4]));
    graph.add(evidence, Terms.SIDE_KEY, side(said[1]));
    if (!said[2].isEmpty()) {
      graph.add(evidence, Terms.SIDE_KEY, side(said[2]));
      graph.add(evidence, Terms.ON_BEHALF_OF, node(said[2]));
    }
    return graph;
  }

  private static Set<String> current(DatasetGraph view, String day) {
    Data data = new Data(view, new PageQueries(Example.QUESTIONS));
    Set<String> names = new HashSet<>();
    new Current(data, date(day))
        .of(said(data))
        .forEach(e -> names.add(e.getURI().substring(Example.BASE.length())));
    return names;
  }

  private static List<Said> said(Data data) {
    Node contest = node("contest/nato-secretary-general-2024");
    return data.select("contest-said", Map.of("thing", contest)).stream().map(Said::of).toList();
  }

  private static boolean agree(Data data, Node day) {
    List<Said> said = said(data);
    Set<Node> all = new HashSet<>();
    said.forEach(s -> all.add(s.evidence()));
    Set<Node> expected = new HashSet<>();
    data.select("current", "evidence", all, Map.of("day", day))
        .forEach(row -> expected.add(row.required("evidence")));
    assertThat(new Current(data, day).of(said)).isEqualTo(expected).isNotEmpty();
    assertThat(expected).hasSizeLessThan(all.size());
    return true;
  }

  private static Node node(String path) {
    return NodeFactory.createURI(Example.BASE + path);
  }

  private static Node date(String day) {
    return NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate);
  }
}
