package org.hustings.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.apache.jena.query.Query;
import org.hustings.model.Finding;
import org.hustings.model.InputException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BinderTest {
  private static final String BASE = "https://example.org/id/";
  private static final String THINGS =
      """
      BASE <https://example.org/id/>
      PREFIX x: <https://example.org/ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      <person/mark-rutte> a x:Person ; rdfs:label "Mark Rutte" ; skos:altLabel "Rutte" ; x:backs <person/kaja-kallas> .
      <person/kaja-kallas> a x:Person ; rdfs:label "Kaja Kallas" .
      <person/john-smith~1> a x:Person ; rdfs:label "John Smith" .
      <person/john-smith~2> a x:Person ; rdfs:label "John Smith" .
      <person/irina-bokova> a x:Person ; rdfs:label "Irina Bokova" .
      <state/france> a x:State ; rdfs:label "France" ; x:backs <person/kaja-kallas> .
      """;
  private static final String QUESTION =
      """
      # Whom does somebody back?
      # @param who x:Person|x:State "who backs"
      # @param after xsd:date = "2024-01-01" "after when"
      PREFIX x: <https://example.org/ns#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      SELECT ?who ?whom ?day { ?who x:backs ?whom BIND(?after AS ?day) FILTER NOT EXISTS { ?whom x:backs ?who } }
      """;

  private final Store store = Store.memory();
  private final Question question = Questions.none().parse("whom.rq", QUESTION);

  @BeforeEach
  void fill() {
    store.replace("https://example.org/g", StoreTest.graph(THINGS));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mark Rutte",
        "mark rutte",
        "MARK RUTTE",
        " Rutte ",
        "person/mark-rutte",
        "https://example.org/id/person/mark-rutte",
        "<https://example.org/id/person/mark-rutte>",
        "<person/mark-rutte>"
      })
  void aLabelAndAnIriLeadToTheThing(String value) {
    assertThat(answer(Map.of("who", value)))
        .containsExactly("person/mark-rutte person/kaja-kallas 2024-01-01");
  }

  @Test
  void theCaseOfANameIsThatOfNoLanguage() {
    assertThat(faults(Map.of("who", "IRINA")).get(0).expected()).contains("irina-bokova");
    assertThat(answer(Map.of("who", "Irina Bokova"))).isEmpty();
    assertThat(answer(Map.of("who", "IRINA BOKOVA"))).isEmpty();
  }

  @Test
  void anyOfTheTypesFits() {
    assertThat(answer(Map.of("who", "France", "after", "2025-02-03")))
        .containsExactly("state/france person/kaja-kallas 2025-02-03");
  }

  @Test
  void aNameOfSeveralIsAFaultThatListsThem() {
    assertThat(faults(Map.of("who", "John Smith")))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.file()).isEqualTo("--param who");
              assertThat(f.problem()).contains("several are called 'John Smith'");
              assertThat(f.expected())
                  .isEqualTo(
                      "one of John Smith <https://example.org/id/person/john-smith~1>,"
                          + " John Smith <https://example.org/id/person/john-smith~2>");
            });
  }

  @Test
  void aNameOfNobodyIsAFaultThatListsWhatIsLikeIt() {
    assertThat(faults(Map.of("who", "J. Smith")))
        .singleElement()
        .satisfies(f -> assertThat(f.expected()).contains("Person or State", "john-smith~1"));
  }

  @Test
  void unknownMissingAndUnfitParametersAreFoundAtOnce() {
    assertThat(faults(Map.of("whom", "x", "after", "last week")))
        .extracting(Finding::toString)
        .containsExactly(
            "--param after: 'last week' does not fit (expected YYYY-MM-DD, after when)",
            "--param who: has no value (expected who backs)",
            "--param whom: is no parameter of this question (expected who, after)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/id/person/nobody",
        "<https://example.org/id/person/nobody>",
        "<a b>",
        "<../../..//>",
        "https://example.org/> } ; DROP ALL #"
      })
  void anIriOfNothingIsAFault(String value) {
    assertThat(faults(Map.of("who", value))).hasSize(1);
  }

  @Test
  void anIriOfAnotherTypeIsAFault() {
    Question persons =
        Questions.none().parse("p.rq", QUESTION.replace("x:Person|x:State", "x:Person"));

    assertThatThrownBy(() -> persons.bind(Map.of("who", "state/france"), store, BASE))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("is a State (expected label or IRI of a Person");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-02-30",
        "2024-02-22Z",
        "20240222",
        "+12024-02-22",
        "2024-02-22\" } DROP",
        "\"2024-02-22\"^^xsd:date",
        "?day"
      })
  void whatIsNoDayIsAFault(String value) {
    assertThat(faults(Map.of("who", "Rutte", "after", value))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Rutte\" } UNION { ?s ?p ?o } #",
        "} ; DROP ALL ; SELECT * {",
        "' OR 1=1 --",
        "Rutte\"@en",
        "?s",
        "\\\"",
        "Rutte\n}",
        "<x> ?p ?o . ?who",
        "\u0000"
      })
  void aValueNeverBecomesQueryText(String value) {
    Question named =
        Questions.none()
            .parse(
                "n.rq",
                """
                # Who has a name?
                # @param name xsd:string "a name"
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
                SELECT ?who ?name { ?who rdfs:label ?name }
                """);

    Query bound = named.bind(Map.of("name", value), store, BASE);

    assertThat(store.<Boolean>ask(bound, e -> e.select().hasNext())).isFalse();
    assertThat(faults(Map.of("who", value))).hasSize(1);
  }

  @Test
  void aParameterIsReplacedInsideTripleTermsAndSubqueries() {
    store.replace(
        "https://example.org/h",
        StoreTest.graph(
            "PREFIX x: <https://example.org/ns#> BASE <https://example.org/id/>"
                + " <state/france> x:likes <person/mark-rutte> ~ <claim> ."));
    Question reified =
        Questions.none()
            .parse(
                "r.rq",
                """
                # Which claims say that a state likes somebody?
                # @param state x:State "the state"
                PREFIX x: <https://example.org/ns#>
                SELECT ?claim ?n {
                  << ?state x:likes ?whom ~ ?claim >> .
                  { SELECT (COUNT(*) AS ?n) { ?state a ?type } }
                }
                """);

    Query bound = reified.bind(Map.of("state", "France"), store, BASE);

    assertThat(store.<String>ask(bound, e -> e.select().next().toString()))
        .contains("claim>", "1")
        .doesNotContain("5");
  }

  private List<String> answer(Map<String, String> values) {
    return store.ask(
        question.bind(values, store, BASE),
        e ->
            e.select().stream()
                .map(
                    b ->
                        b.get("who")
                            + " "
                            + b.get("whom")
                            + " "
                            + b.get("day").getLiteralLexicalForm())
                .map(s -> s.replace(BASE, ""))
                .toList());
  }

  private List<Finding> faults(Map<String, String> values) {
    return catchThrowableOfType(InputException.class, () -> question.bind(values, store, BASE))
        .findings();
  }
}
