package org.hustings.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.hustings.model.Claim;
import org.hustings.model.Entity;
import org.hustings.model.Factuality;
import org.hustings.model.Value;
import org.junit.jupiter.api.Test;

class SideKeyTest {
  private static final Entity BIDEN = new Entity("Person", "joe-biden", "Joe Biden");
  private static final Entity AMERICA = new Entity("State", "united-states", "United States");

  private static List<String> keys(Claim claim, Factuality factuality, Map<String, Value> details) {
    Graph graph = Example.graph(Example.reading("a", Example.evidence(claim, factuality, details)));
    return graph.find(Node.ANY, Terms.SIDE_KEY, Node.ANY).toList().stream()
        .map(t -> t.getObject().getLiteralLexicalForm())
        .sorted()
        .toList();
  }

  private static Claim claim(String kind, String role, Entity agent) {
    return new Claim(kind, Map.of(role, agent, "candidate", Example.RUTTE));
  }

  @Test
  void whoSpeaksAndForWhomBothTakeTheSide() {
    assertThat(
            keys(
                claim("Endorsement", "endorser", BIDEN),
                Factuality.DENIED,
                Map.of("onBehalfOf", AMERICA)))
        .containsExactly(
            "endorsement person/joe-biden person/mark-rutte",
            "endorsement state/united-states person/mark-rutte");
  }

  @Test
  void theRaceDoesNotMatter() {
    assertThat(keys(Example.ENDORSEMENT, Factuality.ASSERTED, Map.of()))
        .isEqualTo(
            keys(claim("Endorsement", "endorser", Example.BRITAIN), Factuality.REPORTED, Map.of()));
  }

  @Test
  void againstIsAnotherSideThanFor() {
    assertThat(keys(claim("Opposition", "opposer", AMERICA), Factuality.ASSERTED, Map.of()))
        .containsExactly("opposition state/united-states person/mark-rutte");
  }

  @Test
  void whoOnlyStandsTakesNoSide() {
    Claim candidacy = new Claim("Candidacy", Map.of("candidate", Example.RUTTE));
    assertThat(keys(candidacy, Factuality.ASSERTED, Map.of())).isEmpty();
  }
}
