package org.hustings.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.hustings.model.Claim;
import org.hustings.model.Entity;
import org.hustings.model.Factuality;
import org.hustings.model.Finding;
import org.hustings.model.Term;
import org.junit.jupiter.api.Test;

class ShapesTest {
  private static final Shapes SHAPES =
      new Shapes(
          Example.read(Path.of("ontology/shapes.ttl")),
          Example.read(Path.of("ontology/hustings.ttl")),
          Example.resource("known.ttl"));

  @Test
  void soundGraphsPass() {
    assertThat(validate(Example.graph(Example.reading("a", Example.evidence())))).isEmpty();
    assertThat(validate(Example.graph(Example.rich()))).isEmpty();
    assertThat(validate(Profiles.basic(Example.graph(Example.rich())))).isEmpty();
  }

  @Test
  void aViolationNamesArticleAndClaim() {
    Claim claim =
        new Claim("Endorsement", Map.of("endorser", Example.BRITAIN, "candidate", Example.CHIEF));

    List<Finding> findings =
        validate(
            Example.graph(
                Example.reading("a", Example.evidence(claim, Factuality.ASSERTED, Map.of()))));

    assertThat(findings)
        .extracting(Finding::toString)
        .containsExactly(
            "some-article: "
                + Iris.DEFAULT_BASE
                + "endorsement/united-kingdom/nato-secretary-general: h:candidate is "
                + Iris.DEFAULT_BASE
                + "office/nato-secretary-general (expected h:Person)");
  }

  @Test
  void aMissingRoleIsAViolation() {
    Claim claim = new Claim("Endorsement", Map.of("candidate", Example.RUTTE));

    assertThat(
            validate(
                Example.graph(
                    Example.reading("a", Example.evidence(claim, Factuality.ASSERTED, Map.of())))))
        .singleElement()
        .satisfies(f -> assertThat(f.problem()).contains("h:endorser"));
  }

  @Test
  void aPersonThatNobodyDescribesIsAViolation() {
    Claim claim =
        new Claim(
            "Candidacy",
            Map.of("candidate", new Entity("Person", "no-one", "No One"), "office", Example.CHIEF));

    assertThat(
            validate(
                Example.graph(
                    Example.reading("a", Example.evidence(claim, Factuality.DENIED, Map.of())))))
        .singleElement()
        .satisfies(f -> assertThat(f.problem()).contains("/candidacy/no-one/"));
  }

  @Test
  void aTermOfAnotherListIsAViolationOnTheEvidence() {
    Claim claim = new Claim("Tenure", Map.of("holder", Example.RUTTE, "office", Example.CHIEF));

    assertThat(
            validate(
                Example.graph(
                    Example.reading(
                        "a",
                        Example.evidence(
                            claim, Factuality.ASSERTED, Map.of("phase", new Term("Strong")))))))
        .singleElement()
        .satisfies(f -> assertThat(f.problem()).contains("h:phase").contains("/tenure/mark-rutte"));
  }

  @Test
  void twoFactualitiesAtOnePlaceAreAViolation() {
    Graph graph =
        Example.graph(
            Example.reading(
                "a",
                Example.evidence(),
                Example.evidence(Example.ENDORSEMENT, Factuality.DENIED, Map.of())));

    assertThat(validate(graph))
        .singleElement()
        .satisfies(f -> assertThat(f.problem()).contains("h:factuality"));
  }

  @Test
  void aDateWithoutItsDaysIsAViolation() {
    Graph graph = Example.graph(Example.reading("a", Example.evidence()));
    graph.remove(Node.ANY, Terms.LATEST, Node.ANY);

    assertThat(validate(graph)).isNotEmpty();
  }

  private static List<Finding> validate(Graph graph) {
    return SHAPES.validate("some-article", graph);
  }
}
