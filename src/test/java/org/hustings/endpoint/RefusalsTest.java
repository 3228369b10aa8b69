package org.hustings.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused is refused wherever it stands; what is not is run. */
class RefusalsTest {
  private static final List<String> PLACES =
      List.of(
          "SELECT (FUNCTION AS ?x) {}",
          "SELECT * { FILTER(FUNCTION) }",
          "SELECT * { ?s ?p ?o } ORDER BY FUNCTION",
          "SELECT * { ?s ?p ?o } ORDER BY DESC(1 + FUNCTION) LIMIT 1",
          "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY (FUNCTION AS ?k)",
          "SELECT (SUM(FUNCTION) AS ?n) { ?s ?p ?o }",
          "SELECT (GROUP_CONCAT(FUNCTION) AS ?n) { ?s ?p ?o }",
          "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } HAVING(FUNCTION)",
          "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING(SUM(FUNCTION) > 1)",
          "SELECT ?s { ?s ?p ?o } GROUP BY ?s ORDER BY SUM(FUNCTION)",
          "SELECT * { OPTIONAL { ?s ?p ?o FILTER(FUNCTION) } }",
          "SELECT * { ?s ?p ?o FILTER NOT EXISTS { ?a ?b ?c FILTER(FUNCTION) } }",
          "SELECT * { ?s ?p ?o } ORDER BY EXISTS { ?a ?b ?c FILTER(FUNCTION) }",
          "SELECT * { { SELECT (FUNCTION AS ?x) {} } }",
          "SELECT * { ?s ?p ?o MINUS { BIND(FUNCTION AS ?z) } }",
          "SELECT * { { ?s ?p ?o } UNION { GRAPH ?g { BIND(FUNCTION AS ?z) } } }",
          "SELECT * { BIND(<<( <x:a> <x:b> ?x )>> AS ?y) FILTER(?y IN (1, FUNCTION)) }",
          "ASK { BIND(IF(true, FUNCTION, 1) AS ?x) }",
          "CONSTRUCT WHERE { ?s ?p ?o } ORDER BY FUNCTION",
          "DESCRIBE ?s { ?s ?p ?o FILTER(COALESCE(1/0, FUNCTION)) }");

  private static Served served;

  @BeforeAll
  static void start() {
    served = Served.plain();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  static Stream<String> places() {
    return PLACES.stream();
  }

  @ParameterizedTest
  @MethodSource("places")
  void functionsThatAreNotOnTheListAreRefused(String place) {
    for (String function :
        List.of(
            "<java:org.hustings.Boom>(1)",
            "<http://jena.apache.org/ARQ/function#wait>(100000)",
            "<http://jena.apache.org/ARQ/function#localname>(?s)",
            "<http://www.w3.org/2005/xpath-functions#apply>(<x:f>, 1)",
            "<js:code#f>(1)",
            "<x:unknown>(1)")) {
      HttpResponse<String> reply = served.query(place.replace("FUNCTION", function), "*/*");
      assertThat(reply.statusCode()).as(function).isEqualTo(403);
      assertThat(reply.body()).contains("is refused", "xsd:integer", "fn: and math:");
    }
  }

  @ParameterizedTest
  @MethodSource("places")
  void functionsOnTheListAreRun(String place) {
    for (String function :
        List.of(
            "<http://www.w3.org/2001/XMLSchema#integer>('1')",
            "<http://www.w3.org/2005/xpath-functions#string-length>('a')",
            "<http://www.w3.org/2005/xpath-functions/math#sqrt>(4)",
            "REGEX('a', 'b')")) {
      HttpResponse<String> reply = served.query(place.replace("FUNCTION", function), "*/*");
      assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"SERVICE <http://127.0.0.1:1/>", "SERVICE SILENT <http://127.0.0.1:1/>"})
  void otherServersAreNotCalled(String service) {
    for (String query :
        List.of(
            "SELECT * { " + service + " { ?a ?b ?c } }",
            "SELECT (EXISTS { " + service + " { ?a ?b ?c } } AS ?x) {}",
            "SELECT * { ?s ?p ?o } ORDER BY EXISTS { " + service + " { ?a ?b ?c } }",
            "ASK { { SELECT * { OPTIONAL { " + service + " { ?a ?b ?c } } } } }",
            "SELECT * { VALUES ?u { <x:y> } "
                + service.replaceFirst("<.*>", "?u")
                + " { ?a ?b ?c } }")) {
      HttpResponse<String> reply = served.query(query, "*/*");
      assertThat(reply.statusCode()).as(query).isEqualTo(403);
      assertThat(reply.body()).contains("SERVICE is refused");
    }
  }

  @Test
  void noPropertyIsAFunction() {
    String query =
        "SELECT * { ?x <java:org.hustings.Boom> ?y . "
            + "?a <http://jena.apache.org/ARQ/property#splitIRI> (?ns ?name) }";
    HttpResponse<String> reply = served.query(query, "text/csv");
    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.body().lines()).hasSize(1);
  }

  @Test
  void extensionsOfTheGrammarAreNotRead() {
    assertThat(served.query("SELECT * { LET (?x := 1) }", "*/*").statusCode()).isEqualTo(400);
    assertThat(served.query("SELECT (CALL(<java:x>) AS ?x) {}", "*/*").statusCode()).isEqualTo(400);
  }
}
