package org.hustings.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
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

  private static boolean agree(Data data, Node day) {
    Node contest = NodeFactory.createURI(Example.BASE + "contest/nato-secretary-general-2024");
    List<Said> said =
        data.select("contest-said", Map.of("thing", contest)).stream().map(Said::of).toList();
    Set<Node> all = new HashSet<>();
    said.forEach(s -> all.add(s.evidence()));
    Set<Node> expected = new HashSet<>();
    data.select("current", "evidence", all, Map.of("day", day))
        .forEach(row -> expected.add(row.required("evidence")));
    assertThat(new Current(data, day).of(said)).isEqualTo(expected).isNotEmpty();
    assertThat(expected).hasSizeLessThan(all.size());
    return true;
  }

  private static Node date(String day) {
    return NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate);
  }
}
