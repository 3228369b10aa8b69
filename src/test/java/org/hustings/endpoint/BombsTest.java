package org.hustings.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.hustings.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Short queries whose single steps would take years or all memory; in memory and in TDB2. */
@ParameterizedClass
@ValueSource(strings = {"memory", "tdb2"})
class BombsTest {
  private static final int NODES = 20_000;
  private static final Budget BUDGET =
      new Budget(Duration.ofSeconds(1), 1000, 4, 4, 4, Duration.ofSeconds(1), 0);
  private static final Budget PATIENT =
      new Budget(Duration.ofSeconds(60), 1000, 4, 4, 4, Duration.ofSeconds(1), 0);
  private static final String PREFIXES =
      """
      PREFIX fn: <http://www.w3.org/2005/xpath-functions#>
      PREFIX math: <http://www.w3.org/2005/xpath-functions/math#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      """;

  /** The same store behind a server that soon ends what takes long, and one that does not. */
  private record Two(Served hurried, Served patient) {}

  private static final Map<String, Two> SERVED = new TreeMap<>();
  private static final List<AutoCloseable> OPEN = new ArrayList<>();

  private final Served hurried;
  private final Served patient;

  BombsTest(String kind, @TempDir Path folder) {
    Two two = SERVED.computeIfAbsent(kind, k -> start(k, folder));
    this.hurried = two.hurried();
    this.patient = two.patient();
  }

  private static Two start(String kind, Path folder) {
    Store store =
        kind.equals("memory") ? Store.memory() : Store.open(folder.resolve("s").toString());
    store.replace("https://example.org/chain", chain());
    Served hurried = new Served(store, true, Writing.nobody(), "", BUDGET);
    Served patient = new Served(store, true, Writing.nobody(), "", PATIENT);
    OPEN.addAll(List.of(hurried, patient, store));
    return new Two(hurried, patient);
  }

  @AfterAll
  static void stop() throws Exception {
    for (AutoCloseable open : OPEN) {
      open.close();
    }
    OPEN.clear();
    SERVED.clear();
  }

  /** A chain of nodes, each with a number. */
  private static Graph chain() {
    String turtle =
        IntStream.range(0, NODES)
            .mapToObj(i -> "<x:" + i + "> <x:next> <x:" + (i + 1) + "> ; <x:n> " + i + " .")
            .collect(Collectors.joining("\n"));
    return RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT DISTINCT ?a ?d ?g { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } OFFSET 100000000",
        "SELECT (COUNT(*) AS ?n) { { SELECT * { ?a ?b ?c . ?d ?e ?f } } { SELECT * { ?g ?h ?c . ?j ?k ?f } } }",
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER (CONCAT(STR(?a), STR(?f), STR(?i)) = 'none') }",
        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i ?c",
        "SELECT (COUNT(*) AS ?n) { ?a ((((!<x:>)*)*)*)* ?b }",
        "SELECT (COUNT(*) AS ?n) { ?a (!<x:>/!^<x:>/!<x:>/!^<x:>/!<x:>)* ?b }",
        "SELECT * { ?a ?b ?c FILTER NOT EXISTS { ?d ?e ?f . ?g ?h ?i FILTER (?c = ?z) } }"
      })
  void whatTakesTooLongIsEndedInTheMiddle(String query) {
    assertRefused(503, "longer than", query);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (REGEX(?t, '((){1000}){1000}b') AS ?x) { VALUES ?t { 'aaa' } }",
        "SELECT (REGEX(?t, 'a{2000000000}') AS ?x) { VALUES ?t { 'aaa' } }",
        "SELECT (REGEX('a', '(?:|){60}(?!)') AS ?x) {}",
        "SELECT (REGEX('abab', '(ab)\\\\1') AS ?x) {}",
        "SELECT (fn:round(1.5, 2000000000) AS ?x) {}",
        "SELECT (fn:round-half-to-even(1.5, -2000000000) AS ?x) {}",
        "SELECT (math:pow(99, 999999999) AS ?x) {}",
        "SELECT (math:exp10(999999999) AS ?x) {}",
        "SELECT (STRLEN(GROUP_CONCAT(?n; SEPARATOR='                    ')) AS ?x) { ?a ?b ?n . VALUES ?y { 1 2 3 4 } }",
        "SELECT (GROUP_CONCAT(DISTINCT CONCAT(?s, STR(?n))) AS ?x) { ?a <x:n> ?n BIND (REPLACE('aaaaaaaaaa', 'a', 'aaaaaaaaaa') AS ?s) }"
      })
  void whatIsTooMuchInOneStepIsRefused(String query) {
    assertRefused(403, "", query);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?x * ?x",
        "?x + ?x",
        "xsd:integer(?x) - 1",
        "STRDT(STR(?x), xsd:integer)",
        "CONTAINS(CONCAT(STR(?x), STR(?x)), STR(?x))",
        "STRBEFORE(STR(?x), STR(?x))",
        "fn:contains(STR(?x), STR(?x))",
        "fn:format-number(1, STR(?x))"
      })
  void numbersAndTextsToLookForAreShort(String expression) {
    String number = "9".repeat(5000);
    assertRefused(
        403, "4096", "SELECT (" + expression + " AS ?y) { VALUES ?x { " + number + " } }");
    assertThat(ask("SELECT (" + expression + " AS ?y) { VALUES ?x { 12 } }").statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TRIPLE(?x, <x:p>, ?x)",
        "<<( ?x <x:p> ?x )>>",
        "COALESCE(<<( ?x <x:p> ?x )>>, 1)",
        "IF(true, TRIPLE(?x, <x:p>, ?x), 1)"
      })
  void noTripleTermIsASubject(String expression) {
    StringBuilder steps = new StringBuilder("BIND (<x:o> AS ?x0) ");
    for (int i = 0; i < 40; i++) {
      String step = expression.replace("?x", "?x" + i);
      steps.append("BIND (" + step + " AS ?x" + (i + 1) + ") ");
    }
    String query = "SELECT ?x1 ?x3 { " + steps + "}";
    assertThat(patiently(query).statusCode()).isEqualTo(200);
    assertThat(patiently(query).body()).contains("<<( <x:o> <x:p> <x:o> )>>");
  }

  /** Jena goes from node to node by recursion. */
  @Test
  void aLongPathIsFollowedToItsEnd() {
    String query = "SELECT (COUNT(*) AS ?n) { <x:0> <x:next>* ?b }";
    HttpResponse<String> reply = patiently(query);
    assertThat(reply.body()).isEqualTo("n\r\n" + (NODES + 1) + "\r\n");
  }

  @Test
  void everyConditionOfAGroupCounts() {
    String query =
        "SELECT (COUNT(*) AS ?c) { ?a <x:n> ?n FILTER (?n < 50) }"
            + " GROUP BY (REPLACE(STR(?n), '[0-9]$', '') AS ?g)"
            + " HAVING (REGEX(?g, '^[1-4]?$')) (?g != '') (COUNT(*) = 10) ORDER BY REPLACE(?g, '1', '9')";
    assertThat(patiently(query).body()).isEqualTo("c\r\n10\r\n10\r\n10\r\n10\r\n");
  }

  @Test
  void anEndedQueryLeavesTheStoreWhole() {
    ask("SELECT (COUNT(*) AS ?n) { ?a (!<x:>|!^<x:>)* ?b . ?c (!<x:>|!^<x:>)* ?d }");
    HttpResponse<String> reply = patiently("SELECT (SUM(?n) AS ?x) { ?a <x:n> ?n }");
    assertThat(reply.body()).isEqualTo("x\r\n" + (NODES * (NODES - 1L) / 2) + "\r\n");
  }

  private HttpResponse<String> ask(String query) {
    return hurried.query(PREFIXES + query, "text/csv");
  }

  /** Asks what is to be answered, however slow the machine is. */
  private HttpResponse<String> patiently(String query) {
    return patient.query(PREFIXES + query, "text/csv");
  }

  private void assertRefused(int status, String reason, String query) {
    HttpResponse<String> reply = ask(query);
    assertThat(reply.body()).contains(reason);
    assertThat(reply.statusCode()).as(reply.body()).isEqualTo(status);
  }
}
