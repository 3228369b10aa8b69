package org.hustings.sidecar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hustings.model.Article;
import org.hustings.model.Claim;
import org.hustings.model.Description;
import org.hustings.model.Entity;
import org.hustings.model.Evidence;
import org.hustings.model.Factuality;
import org.hustings.model.Literal;
import org.hustings.model.Reading;
import org.hustings.model.Term;
import org.hustings.model.Value;
import org.hustings.model.When;
import org.hustings.schema.SchemaReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SidecarReaderTest {
  private static final Entity BRITAIN = new Entity("State", "united-kingdom", "United Kingdom");
  private static final Entity RUTTE = new Entity("Person", "mark-rutte", "Mark Rutte");
  private static final Entity NATO_CHIEF =
      new Entity("Office", "nato-secretary-general", "Secretary General of NATO");
  private static final Entity RACE =
      new Entity("Contest", "nato-secretary-general-2024", "NATO Secretary General 2024");
  private static final String BACKS =
      "h:says [ a h:Endorsement ; h:endorser <state/united-kingdom> ; h:candidate <person/mark-rutte> ; "
          + "h:office <office/nato-secretary-general> ; h:quote \"put its weight behind Rutte\" ";

  @TempDir Path folder;

  private Sidecar read(String turtle) {
    return Desk.of(folder).read(Desk.PREFIXES + turtle);
  }

  private Evidence one(String turtle) {
    Sidecar sidecar = read(turtle);
    assertThat(sidecar.says()).hasSize(1);
    return sidecar.says().get(0);
  }

  @Test
  void metadataBecomesTheArticles() {
    Sidecar sidecar =
        read(
            "<> a h:Article ; dct:title \"London\" ; dct:publisher \"Example Courier\" ;"
                + " dct:issued \"2024-02-23\"^^xsd:date ; dct:source <https://example.org/a> ;"
                + " dct:license \"CC0\" ; dct:description \"Sample\" .");

    Article article = sidecar.article();
    assertThat(article.title()).isEqualTo("London");
    assertThat(article.publisher()).isEqualTo("Example Courier");
    assertThat(article.published()).isEqualTo("2024-02-23");
    assertThat(article.url()).isEqualTo("https://example.org/a");
    assertThat(article.licence()).isEqualTo("CC0");
    assertThat(sidecar.byHand()).isFalse();
  }

  @Test
  void claimHasItsRolesDetailsAndPassage() {
    Evidence evidence =
        one(
            "<> "
                + BACKS
                + "; h:factuality h:Reported ; h:source \"a government spokesman\" ;"
                + " h:via <person/jens-stoltenberg> ; h:strength h:Strong ;"
                + " h:date \"2024-02-22\"^^xsd:date ; h:inferred h:office ] .");

    assertThat(evidence.claim())
        .isEqualTo(
            new Claim(
                "Endorsement",
                Map.of(
                    "endorser",
                    BRITAIN,
                    "candidate",
                    RUTTE,
                    "office",
                    NATO_CHIEF,
                    "contest",
                    RACE)));
    assertThat(evidence.quote()).isEqualTo("put its weight behind Rutte");
    assertThat(Desk.article().quote(evidence.passage())).isEqualTo(evidence.quote());
    assertThat(evidence.factuality()).isEqualTo(Factuality.REPORTED);
    assertThat(evidence.when().said()).isEqualTo("2024-02-22");
    assertThat(evidence.inferred()).containsExactly("office");
    assertThat(evidence.details())
        .containsEntry("source", Literal.text("a government spokesman"))
        .containsEntry("via", new Entity("Person", "jens-stoltenberg", "Jens Stoltenberg"))
        .containsEntry("strength", new Term("Strong"));
    assertThat(evidence.method()).isEqualTo("annotator/hand");
  }

  @Test
  void contestIsTheOneThatIsOpenOnTheClaimsDateElseTheArticles() {
    assertThat(one("<> " + BACKS + " ] .").claim().role("contest")).isEmpty();
    assertThat(
            one("<> dct:issued \"2024-02-23\"^^xsd:date ; " + BACKS + " ] .")
                .claim()
                .role("contest"))
        .contains(RACE);
    assertThat(
            one("<> dct:issued \"2024-02-23\"^^xsd:date ; "
                    + BACKS
                    + "; h:date \"2022\"^^xsd:gYear ] .")
                .claim()
                .role("contest"))
        .isEmpty();
    assertThat(
            one("<> dct:issued \"2024-07-23\"^^xsd:date ; "
                    + BACKS
                    + "; h:date \"2024\"^^xsd:gYear ] .")
                .claim()
                .role("contest"))
        .contains(RACE);
  }

  @Test
  void tenureTakesItsYearFromTheGazetteer() {
    String tenure =
        "h:says [ a h:Tenure ; h:holder \"Mark Rutte\" ; h:office \"Prime Minister of the Netherlands\" ;"
            + " h:quote \"the Dutch prime minister\" ";
    Literal year = new Literal("2010", "gYear");

    assertThat(
            one("<> dct:issued \"2024-02-23\"^^xsd:date ; " + tenure + "] .").claim().role("from"))
        .contains(year);
    assertThat(
            one("<> dct:issued \"2025-02-23\"^^xsd:date ; " + tenure + "] .").claim().role("from"))
        .isEmpty();
    assertThat(
            one("<> dct:issued \"2025-02-23\"^^xsd:date ; " + tenure + "; h:phase h:Former ] .")
                .claim()
                .role("from"))
        .contains(year);
  }

  @Test
  void rolesMayBeGivenByLabelOrOtherName() {
    Evidence evidence =
        one(
            "<> h:says [ a h:Endorsement ; h:endorser \"Britain\" ; h:candidate \"mark rutte\" ;"
                + " h:office \"Secretary General of NATO\" ; h:quote \"behind Rutte\" ] .");

    assertThat(evidence.claim().roles())
        .containsEntry("endorser", BRITAIN)
        .containsEntry("candidate", RUTTE)
        .containsEntry("office", NATO_CHIEF);
  }

  @Test
  void quoteIsFoundWhateverItsQuotationMarksSpacesAndLineEnds() {
    String claim = "<> h:says [ a h:Candidacy ; h:candidate <person/mark-rutte> ; h:quote ";

    assertThat(one(claim + "'is the \"frontrunner\" for' ] .").quote())
        .isEqualTo("is the “frontrunner” for");
    assertThat(one(claim + "\"\"\"for the job.\r\n\r\nMalta backs Rutte\"\"\" ] .").quote())
        .isEqualTo("for the job.\n\nMalta backs Rutte");
  }

  @Test
  void offsetsCountCodePointsOfAnArticleWithLineEndsOfTwoCharacters() {
    Article article =
        Article.of("x", "\uD83D\uDDF3 Vote!\r\n\r\nBritain\u00A0backs Mr\r\nRutte now.");
    Sidecar sidecar =
        Desk.of(folder)
            .read(
                Desk.PREFIXES
                    + "<> h:says [ a h:Endorsement ; h:endorser \"Britain\" ; h:candidate"
                    + " \"Mark Rutte\" ; h:quote \"Britain backs Mr Rutte\" ] .",
                article);

    Evidence evidence = sidecar.says().get(0);
    assertThat(evidence.passage().start()).isEqualTo(11);
    assertThat(evidence.passage().end()).isEqualTo(34);
    assertThat(evidence.quote()).isEqualTo("Britain\u00A0backs Mr\r\nRutte");
  }

  @Test
  void declaredPeopleAndOfficesAreDescribed() {
    Sidecar sidecar =
        read(
            """
            <> h:says [ a h:Endorsement ; h:endorser <person/rita-borg> ; h:candidate "Mark Rutte" ;
                        h:quote "Malta backs Rutte too" ] ,
                      [ a h:Tenure ; h:holder "Rita Borg" ; h:office <office/minister-of-hope-of-malta> ;
                        h:quote "Rita Borg" ] .
            <person/rita-borg> a h:Person ; rdfs:label "Rita Borg" ; skos:altLabel "R. Borg" .
            <office/minister-of-hope-of-malta> a h:Office ; rdfs:label "Minister of Hope" ;
                h:officeOf <organisation/league-of-hope> .
            <organisation/league-of-hope> a h:Organisation ; rdfs:label "League of Hope" .
            <person/nobody-speaks-of-her> a h:Person ; rdfs:label "Nobody" .
            """);

    Reading reading = sidecar.apply(nothing());
    Entity borg = new Entity("Person", "rita-borg", "Rita Borg");
    Entity league = new Entity("Organisation", "league-of-hope", "League of Hope");
    assertThat(reading.evidence().get(0).claim().roles()).containsEntry("endorser", borg);
    assertThat(reading.descriptions())
        .containsExactly(
            new Description(borg, Map.of("altLabel", List.of(Literal.text("R. Borg")))),
            new Description(
                new Entity("Office", "minister-of-hope-of-malta", "Minister of Hope"),
                Map.of("officeOf", List.of(league))),
            new Description(league, Map.of()));
  }

  @Test
  void entityInBracketsBelongsToItsArticle() {
    Evidence evidence =
        one(
            "<> h:says [ a h:Endorsement ; h:candidate \"Mark Rutte\" ; h:quote \"behind Rutte\" ;"
                + " h:endorser [ a h:Group ; rdfs:label \"most allies\" ] ] .");

    assertThat(evidence.claim().role("endorser"))
        .contains(new Entity("Group", "most-allies~2024/london", "most allies"));
  }

  @Test
  void articleMayBeNamedInFullAndIrisPercentEncoded() {
    Evidence evidence =
        one("<article/2024/london> " + BACKS + " ; h:via <person/mark%2Drutte> ] .");

    assertThat(evidence.details()).containsEntry("via", RUTTE);
  }

  @Test
  void newKindOfClaimNeedsNoJava() throws IOException {
    String ontology = Files.readString(Path.of("ontology/hustings.ttl"));
    String shapes = Files.readString(Path.of("ontology/shapes.ttl"));
    Path moreOntology = folder.resolve("ontology.ttl");
    Path moreShapes = folder.resolve("shapes.ttl");
    Files.writeString(moreOntology, ontology + String.join("\n", Desk.lines("vetoes.ttl")));
    Files.writeString(moreShapes, shapes + String.join("\n", Desk.lines("vetoes-shapes.ttl")));
    Desk desk = new Desk(new SchemaReader().read(moreOntology, moreShapes), folder);

    Sidecar sidecar =
        desk.read(
            Desk.PREFIXES
                + "PREFIX v: <http://example.org/vetoes#> "
                + "<> h:says [ a v:Veto ; v:power \"Britain\" ; h:candidate \"Mark Rutte\" ;"
                + " v:ground \"none\" ; h:quote \"Rutte on Thursday\" ] .");

    assertThat(sidecar.says().get(0).claim())
        .isEqualTo(new Claim("Veto", Map.of("power", BRITAIN, "candidate", RUTTE)));
    assertThat(sidecar.says().get(0).details()).containsEntry("ground", Literal.text("none"));
    assertThat(
            desk.faults(
                Desk.PREFIXES
                    + "PREFIX v: <http://example.org/vetoes#> "
                    + "<> h:says [ a v:Veto ; h:candidate \"Mark Rutte\" ; h:quote \"behind Rutte\" ] ."))
        .containsExactly(
            "2: this Veto has no power (expected <http://example.org/vetoes#power>, which takes h:State)");
  }

  @Test
  void claimsByHandReplaceTheRules() {
    Sidecar sidecar = read("<> " + BACKS + " ] .");
    Evidence wrong = evidence("endorser", RUTTE);

    assertThat(sidecar.apply(new Reading(Desk.article(), List.of(), List.of(wrong))).evidence())
        .isEqualTo(sidecar.says());
  }

  @Test
  void rejectedClaimsAreTakenFromTheRules() {
    Sidecar sidecar =
        read(
            "<> dct:title \"London\" ;"
                + " h:rejects [ a h:Endorsement ; h:endorser \"Britain\" ; h:quote \"behind Rutte\" ] .");
    Evidence wrong = evidence("endorser", BRITAIN);
    Evidence right =
        evidence("endorser", new Entity("Person", "rita-borg~2024/london", "Rita Borg"));
    Reading reading =
        sidecar.apply(
            new Reading(
                Desk.article(),
                List.of(
                    new Description(
                        new Entity("Person", "rita-borg~2024/london", "Rita Borg"), Map.of()),
                    new Description(
                        new Entity("Person", "unused~2024/london", "Unused"), Map.of())),
                List.of(wrong, right)));

    assertThat(sidecar.byHand()).isFalse();
    assertThat(reading.evidence()).containsExactly(right);
    assertThat(reading.article().title()).isEqualTo("London");
    assertThat(reading.descriptions())
        .extracting(d -> d.entity().label())
        .containsExactly("Rita Borg");
  }

  private static Reading nothing() {
    return new Reading(Desk.article(), List.of(), List.of());
  }

  private static Evidence evidence(String role, Value value) {
    Article article = Desk.article();
    int at = article.text().indexOf("behind");
    return new Evidence(
        new Claim("Endorsement", Map.of(role, value, "candidate", RUTTE)),
        article.span(at, at + 20),
        article.text().substring(at, at + 20),
        Factuality.ASSERTED,
        When.UNKNOWN,
        Map.of(),
        Set.of(),
        "rule/endorsement/backs");
  }
}
