package org.hustings.standoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hustings.model.Article;
import org.hustings.model.Claim;
import org.hustings.model.Description;
import org.hustings.model.Entity;
import org.hustings.model.Evidence;
import org.hustings.model.Factuality;
import org.hustings.model.Literal;
import org.hustings.model.Reading;
import org.hustings.model.Span;
import org.hustings.model.Term;
import org.hustings.sidecar.Sidecar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandoffReaderTest {
  private static final Entity BRITAIN = new Entity("State", "united-kingdom", "United Kingdom");
  private static final Entity RUTTE = new Entity("Person", "mark-rutte", "Mark Rutte");
  private static final Entity NATO_CHIEF =
      new Entity("Office", "nato-secretary-general", "Secretary General of NATO");
  private static final Entity RACE =
      new Entity("Contest", "nato-secretary-general-2024", "NATO Secretary General 2024");

  private static final String WEIGHT = "T1→Endorsement 46 67→put its weight behind";
  private static final String BRITISH = "T2→State 27 34→British";
  private static final String IS_BRITAIN = "N1→Reference T2 hustings:state/united-kingdom→UK";
  private static final String HIM = "T3→Person 68 73→Rutte";
  private static final String IS_RUTTE = "N2→Reference T3 hustings:person/mark-rutte→Mark Rutte";
  private static final String BACKS = "E1→Endorsement:T1 endorser:T2 candidate:T3";

  @TempDir Path folder;

  private Annotated read(String... more) {
    return new Table(folder).read(with(more));
  }

  private static String[] with(String... more) {
    List<String> lines =
        new java.util.ArrayList<>(List.of(WEIGHT, BRITISH, IS_BRITAIN, HIM, IS_RUTTE, BACKS));
    lines.addAll(List.of(more));
    return lines.toArray(String[]::new);
  }

  private static Evidence one(Annotated annotated) {
    assertThat(annotated.sidecar().says()).hasSize(1);
    return annotated.sidecar().says().get(0);
  }

  @Test
  void anEventIsAClaimFromTheFirstToTheLastOfItsWords() {
    Annotated annotated = read();

    Evidence evidence = one(annotated);
    assertThat(evidence.claim())
        .isEqualTo(new Claim("Endorsement", Map.of("endorser", BRITAIN, "candidate", RUTTE)));
    assertThat(evidence.passage()).isEqualTo(new Span(27, 73));
    assertThat(evidence.quote()).isEqualTo("British government put its weight behind Rutte");
    assertThat(evidence.factuality()).isEqualTo(Factuality.ASSERTED);
    assertThat(evidence.inferred()).isEmpty();
    assertThat(evidence.method()).isEqualTo("annotator/hand");
    assertThat(annotated.sidecar().byHand()).isTrue();
    assertThat(annotated.notCarried()).isEmpty();
  }

  @Test
  void attributesAndNotesSayWhatElseStandsOnIt() {
    Evidence evidence =
        one(
            read(
                "A1→factuality E1 Reported",
                "A2→strength E1 Strong",
                "#1→AnnotatorNotes E1→{\"date\": \"2024-02-22\", \"source\": \"a spokesman\","
                    + " \"office\": \"<office/nato-secretary-general>\", \"inferred\": [\"office\"],"
                    + " \"via\": \"Jens Stoltenberg\", \"method\": \"annotator/anna\"}"));

    assertThat(evidence.factuality()).isEqualTo(Factuality.REPORTED);
    assertThat(evidence.when().said()).isEqualTo("2024-02-22");
    assertThat(evidence.claim().role("office")).contains(NATO_CHIEF);
    assertThat(evidence.claim().role("contest")).contains(RACE);
    assertThat(evidence.inferred()).containsExactly("office");
    assertThat(evidence.method()).isEqualTo("annotator/anna");
    assertThat(evidence.details())
        .containsEntry("strength", new Term("Strong"))
        .containsEntry("source", Literal.text("a spokesman"))
        .containsEntry("via", new Entity("Person", "jens-stoltenberg", "Jens Stoltenberg"));
  }

  @ParameterizedTest
  @CsvSource({
    "M1→Negation E1, , DENIED",
    "A1→Speculation E1, , POSSIBLE",
    "A1→Negation E1, A2→Speculation E1, DENIED",
    "A2→Speculation E1, A1→Negation E1, DENIED"
  })
  void marksOfOtherSchemesMakeItDeniedOrPossible(String one, String other, Factuality factuality) {
    Annotated annotated = other == null ? read(one) : read(one, other);

    assertThat(one(annotated).factuality()).isEqualTo(factuality);
    assertThat(annotated.notCarried()).hasSize(other == null ? 0 : 1);
  }

  @Test
  void aNullKeepsTheGazetteerFromCompletingTheClaim() {
    String note =
        "#1→AnnotatorNotes E1→{\"date\": \"2024-02-22\", \"office\": "
            + "\"Secretary General of NATO\"";

    assertThat(one(read(note + "}")).claim().role("contest")).contains(RACE);
    assertThat(one(read(note + ", \"contest\": null}")).claim().role("contest")).isEmpty();
  }

  @Test
  void severalOfOneRoleMakeAClaimEach() {
    Annotated annotated =
        new Table(folder)
            .read(
                "T1→Endorsement 164 169→backs",
                "T2→Organisation 158 163→Malta",
                "T3→Person 170 175→Rutte",
                "T4→Person 181 190→Rita Borg",
                IS_RUTTE,
                "E1→Endorsement:T1 endorser:T2 endorser2:T4 candidate:T3");

    assertThat(annotated.sidecar().says())
        .extracting(e -> e.claim().role("endorser").orElseThrow().label())
        .containsExactlyInAnyOrder("Malta", "Rita Borg");
    assertThat(annotated.sidecar().says())
        .extracting(Evidence::quote)
        .contains("Malta backs Rutte", "backs Rutte too, Rita Borg");
  }

  @Test
  void whoIsUnknownBelongsToTheArticleAndIsDescribed() {
    Annotated annotated =
        new Table(folder)
            .read(
                "T1→Endorsement 164 169→backs",
                "T2→Person 216 219→she",
                "T3→Person 170 175→Rutte",
                "T4→Person 181 190→Rita Borg",
                "*→Equiv T2 T4",
                IS_RUTTE,
                "E1→Endorsement:T1 endorser:T2 candidate:T3");
    Entity borg = new Entity("Person", "rita-borg~2024/london", "Rita Borg");

    assertThat(one(annotated).claim().role("endorser")).contains(borg);
    assertThat(annotated.sidecar().descriptions()).containsExactly(new Description(borg, Map.of()));
    assertThat(annotated.notCarried()).isEmpty();
  }

  @Test
  void aRoleWhoseWordsStandInAnotherSentenceIsInferred() {
    Evidence evidence =
        one(
            new Table(folder)
                .read(
                    "T1→Endorsement 46 67→put its weight behind",
                    "T2→State 27 34→British",
                    IS_BRITAIN,
                    "T3→Person 170 175→Rutte",
                    IS_RUTTE,
                    BACKS));

    assertThat(evidence.quote()).isEqualTo("British government put its weight behind");
    assertThat(evidence.inferred()).containsExactly("candidate");
  }

  @Test
  void aPersonOfTheGazetteerIsFoundByName() {
    Article article = Article.of("x", "Mark Rutte backs Jens Stoltenberg.");
    Evidence evidence =
        one(
            new Table(folder)
                .read(
                    article,
                    "T1→Endorsement 11 16→backs",
                    "T2→Person 0 10→Mark Rutte",
                    "T3→Person 17 33→Jens Stoltenberg",
                    "E1→Endorsement:T1 endorser:T2 candidate:T3"));

    assertThat(evidence.claim().role("endorser")).contains(RUTTE);
  }

  @Test
  void wordsMayBeDiscontinuous() {
    Article article = Article.of("x", "Malta backs Jens and\r\nAnna Stoltenberg.");
    Evidence evidence =
        one(
            new Table(folder)
                .read(
                    article,
                    "T1→Endorsement 6 11→backs",
                    "T2→Organisation 0 5→Malta",
                    "T3→Person 12 16;27 38→Jens Stoltenberg",
                    "E1→Endorsement:T1 endorser:T2 candidate:T3"));

    assertThat(evidence.claim().role("candidate").orElseThrow().label())
        .isEqualTo("Jens Stoltenberg");
    assertThat(evidence.quote()).isEqualTo("Malta backs Jens and\r\nAnna Stoltenberg");
  }

  @Test
  void offsetsCountCodePointsAndBothPartsOfALineEnd() {
    Article article =
        Article.of("x", "\uD83D\uDDF3\uFE0F Vote!\r\nJose\u0301 backs Ana \uD835\uDD4F.");
    Evidence evidence =
        one(
            new Table(folder)
                .read(
                    article,
                    "T1→Endorsement 16 21→backs",
                    "T2→Person 10 15→Jose\u0301",
                    "T3→Person 22 27→Ana \uD835\uDD4F",
                    "E1→Endorsement:T1 endorser:T2 candidate:T3"));

    assertThat(evidence.quote()).isEqualTo("Jose\u0301 backs Ana \uD835\uDD4F");
    assertThat(evidence.passage()).isEqualTo(new Span(10, 27));
  }

  @Test
  void aRelationIsAClaimWhenItIsTheDirectPropertyOfAKind() {
    Annotated annotated =
        new Table(folder)
            .read(
                BRITISH,
                IS_BRITAIN,
                HIM,
                IS_RUTTE,
                "R1→endorses Arg1:T2 Arg2:T3",
                "A1→factuality R1 Expected",
                "R2→Located Arg1:T2 Arg2:T3");

    Evidence evidence = one(annotated);
    assertThat(evidence.claim().kind()).isEqualTo("Endorsement");
    assertThat(evidence.claim().role("endorser")).contains(BRITAIN);
    assertThat(evidence.claim().role("candidate")).contains(RUTTE);
    assertThat(evidence.factuality()).isEqualTo(Factuality.EXPECTED);
    assertThat(evidence.quote()).isEqualTo("British government put its weight behind Rutte");
    assertThat(Table.notCarried(annotated))
        .containsExactly("7: not carried: R2, relations that are no claim");
  }

  @Test
  void datesAreWordsThatAreOneOrHaveANoteThatIs() {
    Article article =
        Article.of("x", "In 2019 Jens Stoltenberg, in office since 2014, backed Ana.");
    Annotated annotated =
        new Table(folder)
            .read(
                article,
                "T1→Tenure 26 35→in office",
                "T2→Person 8 24→Jens Stoltenberg",
                "T3→Date 42 46→2014",
                "T4→Office 29 35→office",
                "N1→Reference T4 hustings:office/nato-secretary-general",
                "E1→Tenure:T1 holder:T2 office:T4 from:T3",
                "T5→Endorsement 48 54→backed",
                "T6→Date 0 7→In 2019",
                "T7→Person 55 58→Ana",
                "#1→AnnotatorNotes T6→2019-05",
                "E2→Endorsement:T5 endorser:T2 candidate:T7 date:T6");

    assertThat(annotated.sidecar().says())
        .extracting(e -> e.claim().kind() + " " + e.claim().role("from") + " " + e.when().said())
        .containsExactly(
            "Endorsement Optional.empty 2019-05",
            "Tenure Optional[" + new Literal("2014", "gYear") + "] ");
    assertThat(annotated.notCarried()).isEmpty();
  }

  @Test
  void whatIsInNoClaimIsSaidOnceForEachReason() {
    Annotated annotated =
        read(
            "T9→Protein 0 6→London",
            "T10→Person 181 190→Rita Borg",
            "#1→AnnotatorNotes E1→look again",
            "#2→AnnotatorNotes T2→a metonym",
            "A1→Sure T2",
            "N9→Reference T3 Wikidata:Q57792→Mark Rutte");

    assertThat(Table.notCarried(annotated))
        .containsExactly(
            "7: not carried: T9, T10, words that no claim speaks of",
            "9: not carried: #1, #2, notes for people",
            "11: not carried: A1, attributes of what is no claim, or beside Negation",
            "12: not carried: N9, references into other databases than hustings");
  }

  @Test
  void anAnnotationWithoutClaimsLeavesTheArticleToTheRules() {
    Sidecar sidecar = new Table(folder).read("T1→Person 68 73→Rutte", "").sidecar();

    assertThat(sidecar.byHand()).isFalse();
    assertThat(sidecar.apply(new Reading(sidecar.article(), List.of(), List.of())).evidence())
        .isEmpty();
    assertThat(new Table(folder).read("").sidecar().byHand()).isFalse();
  }

  @Test
  void theSidecarDescribesTheArticleAndDeclaresEntities() {
    Table table = new Table(folder);
    Sidecar beside =
        table.sidecar(
            "<> dct:title \"London turns to Rutte\" ; dct:issued \"2024-02-23\"^^xsd:date .\n"
                + "<person/rita-borg> a h:Person ; rdfs:label \"Rita Borg\" .");
    Annotated annotated =
        table.read(
            beside,
            "T1→Endorsement 164 169→backs",
            "T2→Person 181 190→Rita Borg",
            "T3→Person 170 175→Rutte",
            IS_RUTTE,
            "E1→Endorsement:T1 endorser:T2 candidate:T3",
            "#1→AnnotatorNotes E1→{\"office\": \"<office/nato-secretary-general>\"}");

    assertThat(annotated.sidecar().article().title()).isEqualTo("London turns to Rutte");
    assertThat(one(annotated).claim().role("endorser"))
        .contains(new Entity("Person", "rita-borg", "Rita Borg"));
    assertThat(one(annotated).claim().role("contest")).contains(RACE);
    assertThat(annotated.sidecar().descriptions()).hasSize(1);
  }

  @Test
  void theExampleOfTheReadmeIsRead() {
    String[] lines =
        Table.read(Path.of("README.md"))
            .lines()
            .dropWhile(l -> !l.startsWith("T1   "))
            .takeWhile(l -> !l.startsWith("```"))
            .map(l -> l.replaceAll(" {2,}", "→"))
            .toArray(String[]::new);
    Annotated annotated = new Table(folder).read(lines);

    assertThat(one(annotated).quote()).isEqualTo("British government put its weight behind Rutte");
    assertThat(one(annotated).claim().roles())
        .isEqualTo(
            Map.of("endorser", BRITAIN, "candidate", RUTTE, "office", NATO_CHIEF, "contest", RACE));
    assertThat(annotated.notCarried()).isEmpty();
  }
}
