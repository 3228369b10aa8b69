package org.hustings.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hustings.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a query may take, and how it is told that it took more. */
class BudgetTest {
  private static final Budget SMALL =
      new Budget(Duration.ofMillis(500), 50_000, 2, 2, 1, Duration.ofMillis(300), 0);
  private static Store store;
  private static Served served;

  @BeforeAll
  static void start() {
    StringBuilder turtle = new StringBuilder("<x:text> <x:is> '" + "a".repeat(40) + "' . ");
    for (int i = 0; i < 400; i++) {
      turtle.append("<x:s").append(i).append("> <x:p> <x:s").append((i * 7 + 3) % 400);
      turtle.append("> , <x:s").append((i * 11 + 5) % 400).append("> . ");
    }
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(turtle.toString(), Lang.TURTLE).parse(graph);
    store = Store.memory();
    store.replace("https://example.org/a", graph);
    served = new Served(store, true, Writing.nobody(), "", SMALL);
  }

  @AfterAll
  static void stop() {
    served.close();
    store.close();
  }

  private static HttpResponse<String> ask(String query) {
    return served.query(query, "text/csv, text/turtle;q=0.5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { <x:text> <x:is> ?t FILTER (REGEX(?t, '(.*a){22}b')) }",
        "SELECT * { <x:text> <x:is> ?t FILTER (REGEX(CONCAT(?t, ?t), '(.*A){22}b', 'i')) }",
        "SELECT (REGEX('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '(.*a){22}b') AS ?x) {}",
        "SELECT ?x { <x:text> <x:is> ?t BIND (REPLACE(?t, '(.*a){22}b', '') AS ?x) }",
        "SELECT * { VALUES ?x { 1 2 } <x:text> <x:is> ?t } ORDER BY REGEX(?t, '(.*a){22}b')"
      })
  void aRegularExpressionTakesNoLong(String query) {
    assertThat(ask(query).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
        "SELECT DISTINCT ?a ?d ?g { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?g LIMIT 1",
        "SELECT (COUNT(*) AS ?n) { ?a (<x:p>|^<x:p>)* ?b . ?c (<x:p>|^<x:p>)* ?d }",
        "SELECT (SUM(?n) AS ?all) { ?a ?b ?c . ?d ?e ?f . { SELECT (COUNT(*) AS ?n) { ?x ?y ?z . ?u ?v ?w } } }",
        "ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER (STR(?a) = CONCAT(STR(?h), STR(?e))) }",
        "CONSTRUCT { <x:s> <x:n> ?n } { SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } }",
        "DESCRIBE ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER (STR(?a) = CONCAT(STR(?h), STR(?e))) }"
      })
  void aQueryThatTakesTooLongIsEnded(String query) {
    HttpResponse<String> reply = ask(query);
    assertThat(reply.statusCode()).isEqualTo(503);
    assertThat(reply.body()).contains("longer than").contains("LIMIT");
    assertThat(ask("ASK {}").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT ?j { <x:text> <x:is> ?t BIND (CONCAT(?t,?t,?t,?t,?t,?t,?t,?t) AS ?a) BIND (CONCAT(?a,?a,?a,?a,?a,?a,?a,?a) AS ?b)"
            + " BIND (CONCAT(?b,?b,?b,?b,?b,?b,?b,?b) AS ?c) BIND (CONCAT(?c,?c,?c,?c,?c,?c,?c,?c) AS ?d)"
            + " BIND (CONCAT(?d,?d,?d,?d,?d,?d,?d,?d) AS ?e) BIND (CONCAT(?e,?e,?e,?e,?e,?e,?e,?e) AS ?j) }",
        "SELECT ?j { <x:text> <x:is> ?t BIND (REPLACE(?t, 'a', ?t) AS ?a) BIND (REPLACE(?a, 'a', ?a) AS ?b)"
            + " BIND (REPLACE(?b, 'a', ?b) AS ?j) }"
      })
  void aStringThatGrowsTooLongIsRefused(String query) {
    HttpResponse<String> reply = ask(query);
    assertThat(reply.statusCode()).isEqualTo(403);
    assertThat(reply.body()).contains("string of more than");
  }

  @Test
  void anAnswerWithTooManyRowsIsNeverShort() {
    String many = "{ VALUES ?x { 1 2 3 4 5 6 7 8 9 } ?a ?b ?c . ?d ?e ?f }";
    assertThatThrownBy(() -> ask("SELECT * " + many + " LIMIT 50001"))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(ask("SELECT ?x " + many + " LIMIT 50000").body().lines()).hasSize(50_001);
    HttpResponse<String> reply = ask("SELECT ?x " + many + " LIMIT 50001");
    assertThat(reply.statusCode()).isEqualTo(403);
    assertThat(reply.body()).contains("more than 50000 rows").contains("LIMIT");
  }

  @Test
  void theBudgetsAreStatedAndMayBeLowered() {
    HttpResponse<String> reply = ask("ASK {}");
    assertThat(Served.header(reply, "Hustings-Time-Budget")).isEqualTo("0");
    assertThat(Served.header(reply, "Hustings-Row-Budget")).isEqualTo("50000");
    assertThat(served.get("/sparql?query=ASK%7B%7D&timeout=x", "*/*").statusCode()).isEqualTo(400);
    assertThat(served.get("/sparql?query=ASK%7B%7D&timeout=99", "*/*").statusCode()).isEqualTo(200);
  }

  @Test
  void whoComesWhenTooManyWaitIsSentAwayWithATime() {
    String slow = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
    List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String query = slow + " #" + i;
      asked.add(CompletableFuture.supplyAsync(() -> ask(query), run -> new Thread(run).start()));
    }
    List<Integer> statuses = asked.stream().map(f -> f.join().statusCode()).toList();
    assertThat(statuses).contains(429).isSubsetOf(429, 503);
    assertThat(asked.stream().map(CompletableFuture::join).filter(r -> r.statusCode() == 429))
        .allSatisfy(r -> assertThat(Served.header(r, "Retry-After")).isEqualTo("5"));
    assertThat(ask("ASK {}").statusCode()).isEqualTo(200);
  }

  @Test
  void regularExpressionsMeanWhatTheyMeant() {
    assertThat(ask("SELECT (REPLACE('abracadabra', 'a(.)', 'a$1$1') AS ?x) {}").body())
        .isEqualTo("x\r\nabbraccaddabbra\r\n");
    assertThat(ask("SELECT (REPLACE('', '.*', 'x') AS ?x) {}").body()).isEqualTo("x\r\nx\r\n");
    assertThat(ask("SELECT (REPLACE('aB', 'b', 'x', 'i') AS ?x) {}").body())
        .isEqualTo("x\r\nax\r\n");
    assertThat(ask("SELECT (LANG(REPLACE('ab'@en, 'b', 'c')) AS ?x) {}").body())
        .isEqualTo("x\r\nen\r\n");
    assertThat(ask("SELECT (REGEX('a.c', 'a.c', 'q') AS ?x) {}").body()).isEqualTo("x\r\ntrue\r\n");
    assertThat(ask("SELECT (REGEX('abc', 'a.c', 'q') AS ?x) {}").body())
        .isEqualTo("x\r\nfalse\r\n");
    assertThat(ask("SELECT (REGEX('abc', ?p) AS ?x) { VALUES ?p { '(' } }").body())
        .isEqualTo("x\r\n\r\n");
    assertThat(ask("SELECT (REGEX('abc', 'B', ?f) AS ?x) { VALUES ?f { 'z' } }").body())
        .isEqualTo("x\r\n\r\n");
    assertThat(ask("SELECT (REGEX(5, 'B') AS ?x) {}").body()).isEqualTo("x\r\n\r\n");
  }
}
