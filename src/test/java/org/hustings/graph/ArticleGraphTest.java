package org.hustings.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.hustings.model.Article;
import org.hustings.model.Claim;
import org.hustings.model.Evidence;
import org.hustings.model.Factuality;
import org.hustings.model.Literal;
import org.hustings.model.Reading;
import org.hustings.model.Span;
import org.hustings.model.Term;
import org.hustings.model.Value;
import org.hustings.model.When;
import org.hustings.schema.Schema;
import org.hustings.schema.SchemaReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ArticleGraphTest {
  private static final Triple DIRECT =
      Triple.create(
          Nodes.iri(Example.IRIS.entity(Example.BRITAIN)),
          Terms.ENDORSES,
          Nodes.iri(Example.IRIS.entity(Example.RUTTE)));

  @Test
  void theExampleOfTheDesign() {
    assertSame(
        Example.graph(Example.reading("example-1", Example.evidence())),
        Example.resource("example.ttl"));
  }

  @Test
  void twoArticlesThatReportOneEndorsementShareTheClaim() {
    Graph union = Example.graph(Example.reading("a", Example.evidence()));
    Example.graph(Example.reading("b", Example.evidence())).stream().forEach(union::add);

    Node claim =
        Nodes.iri(
            Example.IRIS.claim(
                Example.ENDORSEMENT, Example.SCHEMA.kind("Endorsement").orElseThrow()));
    assertThat(union.find(Node.ANY, Terms.TYPE, Terms.ENDORSEMENT_CLASS).toList()).hasSize(1);
    assertThat(union.find(claim, Terms.REIFIES, Node.ANY).toList()).hasSize(1);
    assertThat(union.find(claim, Terms.EVIDENCE, Node.ANY).toList())
        .hasSize(2)
        .allMatch(t -> union.contains(t.getObject(), Terms.SUPPORTS, claim));
  }

  @ParameterizedTest
  @EnumSource(Factuality.class)
  void onlyWhatIsAssertedGivesTheDirectTriple(Factuality factuality) {
    Graph graph =
        Example.graph(
            Example.reading("a", Example.evidence(Example.ENDORSEMENT, factuality, Map.of())));

    assertThat(graph.contains(DIRECT)).isEqualTo(factuality == Factuality.ASSERTED);
    assertThat(graph.contains(Node.ANY, Terms.REIFIES, Node.ANY)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Tenure, phase, Incumbent, true",
    "Tenure, phase, Outgoing, true",
    "Tenure, phase, Former, false",
    "Tenure, phase, Elect, false",
    "Candidacy, standing, Frontrunner, true",
    "Candidacy, standing, Withdrawn, false",
  })
  void whatDoesNotHoldNowGivesNoDirectTriple(
      String kind, String detail, String term, boolean direct) {
    String person = kind.equals("Tenure") ? "holder" : "candidate";
    Claim claim = new Claim(kind, Map.of(person, Example.RUTTE, "office", Example.CHIEF));

    Graph graph =
        Example.graph(
            Example.reading(
                "a", Example.evidence(claim, Factuality.ASSERTED, Map.of(detail, new Term(term)))));

    Node property = Nodes.iri(Example.SCHEMA.kind(kind).orElseThrow().directProperty());
    assertThat(graph.contains(Node.ANY, property, Node.ANY)).isEqualTo(direct);
  }

  @Test
  void oneAssertedEvidenceAmongOthersIsEnough() {
    Evidence denied = Example.evidence(Example.ENDORSEMENT, Factuality.DENIED, Map.of());
    Evidence later =
        new Evidence(
            Example.ENDORSEMENT,
            new Span(4, 11),
            "British",
            Factuality.ASSERTED,
            When.UNKNOWN,
            Map.of(),
            Set.of(),
            "annotator/jane");

    assertThat(Example.graph(Example.reading("a", denied, later)).contains(DIRECT)).isTrue();
  }

  @Test
  void aClaimWithoutOfficeReifiesNothingWhenTheOfficeIsTheObject() {
    Claim claim = new Claim("Candidacy", Map.of("candidate", Example.RUTTE));

    Graph graph =
        Example.graph(Example.reading("a", Example.evidence(claim, Factuality.ASSERTED, Map.of())));

    assertThat(graph.contains(Node.ANY, Terms.REIFIES, Node.ANY)).isFalse();
    assertThat(graph.contains(Node.ANY, Terms.STANDS_FOR, Node.ANY)).isFalse();
  }

  @Test
  void anUnknownTimeHasNoDates() {
    Evidence undated =
        new Evidence(
            Example.ENDORSEMENT,
            new Span(0, 3),
            "The",
            Factuality.ASSERTED,
            When.UNKNOWN,
            Map.of(),
            Set.of(),
            "annotator/jane");

    Graph graph = Example.graph(Example.reading("a", undated));

    assertThat(graph.contains(Node.ANY, Terms.DATE, Node.ANY)).isFalse();
    assertThat(graph.contains(Node.ANY, Terms.EARLIEST, Node.ANY)).isFalse();
    assertThat(graph.contains(Node.ANY, Terms.LABEL, Nodes.text("annotator/jane"))).isTrue();
  }

  @Test
  void theTextIsInTheGraphOnlyUnderAnOpenLicence() {
    for (String open :
        List.of(
            "CC BY 4.0",
            "cc-by-sa-4.0",
            "CC0",
            "https://creativecommons.org/licenses/by/4.0/",
            "Apache-2.0",
            "Open Government Licence v3.0")) {
      assertThat(hasText(open)).as(open).isTrue();
    }
    for (String closed :
        List.of(
            "",
            "All rights reserved",
            "CC BY-NC 4.0",
            "CC BY-ND 4.0",
            "https://creativecommons.org/licenses/by-nc/4.0/",
            "by",
            "ccxby")) {
      assertThat(hasText(closed)).as(closed).isFalse();
    }
  }

  private static boolean hasText(String licence) {
    Article article = new Article("a", Example.TEXT, "", "", "", "", licence);
    return Example.graph(new Reading(article, List.of(), List.of()))
        .contains(Node.ANY, Terms.TEXT, Node.ANY);
  }

  @Test
  void aKindInAnotherNamespaceNeedsNoJava(@TempDir Path folder) throws IOException {
    Path ontology = Files.writeString(folder.resolve("o.ttl"), extended("hustings", "veto"));
    Path shapes = Files.writeString(folder.resolve("s.ttl"), extended("shapes", "veto-shapes"));
    Schema schema = new SchemaReader().read(ontology, shapes);
    Claim veto = new Claim("Veto", Map.of("vetoer", Example.BRITAIN, "candidate", Example.RUTTE));
    Map<String, Value> reason = Map.of("reason", Literal.text("his budget"));

    Graph graph =
        new ArticleGraph(schema, Example.IRIS)
            .of(Example.reading("a", Example.evidence(veto, Factuality.ASSERTED, reason)));

    Node vetoes = Nodes.iri("https://example.org/ns#vetoes");
    assertThat(graph.contains(DIRECT.getSubject(), vetoes, DIRECT.getObject())).isTrue();
    assertThat(
            graph.contains(
                Nodes.iri(Iris.DEFAULT_BASE + "veto/united-kingdom/mark-rutte"),
                Terms.REIFIES,
                Node.ANY))
        .isTrue();
    assertThat(
            new Shapes(Example.read(shapes), Example.read(ontology), Example.resource("known.ttl"))
                .validate("a", graph))
        .isEmpty();
  }

  private static String extended(String file, String more) {
    return Example.text(Path.of("ontology/" + file + ".ttl"))
        + Example.text(Path.of("src/test/resources/org/hustings/schema/" + more + ".ttl"));
  }

  @Test
  void anAddressThatIsNoneStaysAText() {
    for (String url : List.of("javascript:alert(1)", "no address", "https://a b/", "//x", "<a>")) {
      Article article = new Article("a", Example.TEXT, "", "", "", url, "");
      Graph graph = Example.graph(new Reading(article, List.of(), List.of()));
      assertThat(graph.contains(Node.ANY, Terms.PUBLISHED_AT, Nodes.text(url))).as(url).isTrue();
    }
  }

  @Test
  void orderDoesNotMatterAndNoNodeIsBlank() {
    Reading rich = Example.rich();
    List<Evidence> turned = new ArrayList<>(rich.evidence());
    Collections.reverse(turned);

    Graph graph = Example.graph(rich);

    assertSame(Example.graph(new Reading(rich.article(), rich.descriptions(), turned)), graph);
    assertThat(graph.stream()).noneMatch(t -> t.getSubject().isBlank() || t.getObject().isBlank());
    assertThat(graph.contains(Node.ANY, Terms.ALT_LABEL, Nodes.text("R. Borg"))).isTrue();
  }

  @Test
  void aRoleThatTheSchemaLacksIsOurFault() {
    Claim claim = new Claim("Candidacy", Map.of("candidate", Example.RUTTE, "rank", Example.CHIEF));
    Map<String, Value> details = Map.of("phase", new Term("Former"));

    assertThatThrownBy(
            () ->
                Example.graph(
                    Example.reading("a", Example.evidence(claim, Factuality.DENIED, Map.of()))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("rank");
    assertThatThrownBy(
            () ->
                Example.graph(
                    Example.reading(
                        "a", Example.evidence(Example.ENDORSEMENT, Factuality.DENIED, details))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("phase");
  }

  private static void assertSame(Graph actual, Graph expected) {
    assertThat(actual.isIsomorphicWith(expected))
        .as(() -> RDFWriter.source(actual).lang(Lang.TURTLE).asString())
        .isTrue();
  }
}
