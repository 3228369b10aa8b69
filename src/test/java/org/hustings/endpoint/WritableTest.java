package org.hustings.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hustings.endpoint.Served.header;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hustings.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What a token lets in, and what it does not; in memory and in TDB2. */
@ParameterizedClass
@ValueSource(strings = {"memory", "tdb2"})
class WritableTest {
  private static final String TOKEN = "the-token-of-this-test";
  private static final String UPDATE = "application/sparql-update";

  @TempDir Path folder;
  private final boolean inMemory;
  private Store store;
  private Served served;

  WritableTest(String kind) {
    this.inMemory = kind.equals("memory");
  }

  @BeforeEach
  void start() {
    store = inMemory ? Store.memory() : Store.open(folder.resolve("s").toString());
    served = new Served(store, true, Writing.bearer(TOKEN));
    assertThat(update("INSERT DATA { GRAPH <x:g> { <x:s> <x:p> 1 } }", TOKEN).statusCode())
        .isEqualTo(204);
  }

  @AfterEach
  void stop() {
    served.close();
    store.close();
  }

  @Test
  void updatesAreSeenInTheUnion() {
    assertThat(rows("SELECT ?o { ?s ?p ?o }")).containsExactly("1");
    update(
        "DELETE { GRAPH ?g { ?s ?p ?o } } INSERT { GRAPH <x:h> { ?s ?p 2 } } "
            + "WHERE { ?s ?p ?o GRAPH ?g { ?s ?p ?o } }",
        TOKEN);
    assertThat(rows("SELECT ?g ?o { GRAPH ?g { ?s ?p ?o } }")).containsExactly("x:h,2");
  }

  @Test
  void laterUpdatesOfARequestSeeEarlierOnes() {
    update(
        "INSERT DATA { GRAPH <x:n> { <x:a> <x:b> 5 } } ; "
            + "INSERT { GRAPH <x:m> { ?s ?p 6 } } WHERE { ?s ?p 5 } ; "
            + "INSERT { GRAPH <x:l> { ?s ?p 7 } } WHERE { ?s ?p 6 }",
        TOKEN);
    assertThat(rows("SELECT ?o { GRAPH <x:l> { ?s ?p ?o } }")).containsExactly("7");
  }

  @Test
  void theGraphsThatTheProtocolNamesAreUsed() {
    update("INSERT DATA { GRAPH <x:h> { <x:s> <x:p> 2 } }", TOKEN);
    String copy = "INSERT { GRAPH <x:n> { ?s ?p ?o } } WHERE { ?s ?p ?o }";
    send("POST", "/sparql?using-graph-uri=x:h", UPDATE, copy, TOKEN);
    assertThat(rows("SELECT ?o { GRAPH <x:n> { ?s ?p ?o } }")).containsExactly("2");
    String with = "WITH <x:g> DELETE {} WHERE {}";
    assertThat(send("POST", "/sparql?using-graph-uri=x:h", UPDATE, with, TOKEN).statusCode())
        .isEqualTo(400);
  }

  @Test
  void anUpdateThatTakesTooLongChangesNothing() {
    Budget brief = new Budget(Duration.ofMillis(500), 100, 4, 4, 4, Duration.ofSeconds(5), 0);
    try (Served hasty = new Served(store, true, Writing.bearer(TOKEN), "", brief)) {
      String numbers =
          IntStream.range(0, 60).mapToObj(Integer::toString).collect(Collectors.joining(" "));
      String product =
          "INSERT { GRAPH <x:n> { <x:s> <x:p> ?n } } WHERE { "
              + "VALUES ?a { N } VALUES ?b { N } VALUES ?c { N } VALUES ?d { N } VALUES ?e { N } "
              + "BIND (?a + ?b + ?c + ?d + ?e AS ?n) FILTER (?n < 0) }";
      HttpResponse<String> reply =
          hasty.send(
              hasty
                  .request("/sparql")
                  .headers("Authorization", "Bearer " + TOKEN, "Content-Type", UPDATE)
                  .POST(
                      BodyPublishers.ofString(
                          "INSERT DATA { GRAPH <x:n> { <x:a> <x:b> 5 } } ; "
                              + product.replace("{ N }", "{ " + numbers + " }")))
                  .build());
      assertThat(reply.statusCode()).as(reply.body()).isEqualTo(503);
    }
    assertThat(rows("SELECT ?o { GRAPH <x:n> { ?s ?p ?o } }")).isEmpty();
  }

  @Test
  void withoutTheTokenNothingIsChanged() {
    for (String token : List.of("", "wrong", TOKEN + "x", TOKEN.substring(1))) {
      HttpResponse<String> reply = update("DROP ALL", token);
      assertThat(reply.statusCode()).as(token).isEqualTo(401);
      assertThat(header(reply, "WWW-Authenticate")).isEqualTo("Bearer");
      assertThat(graph("DELETE", "?graph=x:g", "", token).statusCode()).isEqualTo(401);
      assertThat(graph("PUT", "?graph=x:g", "", token).statusCode()).isEqualTo(401);
    }
    assertThat(rows("SELECT ?o { ?s ?p ?o }")).containsExactly("1");
  }

  @Test
  void theUnionCannotBeWrittenTo() {
    for (String update :
        List.of(
            "INSERT DATA { <x:s> <x:p> 2 }",
            "DELETE WHERE { ?s ?p ?o }",
            "COPY <x:g> TO DEFAULT",
            "INSERT DATA { GRAPH <x:n> { <x:a> <x:b> 5 } } ; INSERT DATA { <x:s> <x:p> 2 }")) {
      HttpResponse<String> reply = update(update, TOKEN);
      assertThat(reply.statusCode()).as(update).isEqualTo(400);
      assertThat(reply.body()).as(update).contains("union", "GRAPH <...>");
    }
    assertThat(graph("PUT", "?default", "<x:s> <x:p> 2 .", TOKEN).statusCode()).isEqualTo(400);
    assertThat(rows("SELECT ?g ?o { GRAPH ?g { ?s ?p ?o } }")).containsExactly("x:g,1");
  }

  @Test
  void blankNodesStayOutside() {
    HttpResponse<String> reply = update("INSERT DATA { GRAPH <x:n> { [] <x:p> 2 } }", TOKEN);
    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(reply.body()).contains("blank node");
    assertThat(graph("PUT", "?graph=x:g", "<x:s> <x:p> [] .", TOKEN).statusCode()).isEqualTo(400);
    assertThat(rows("SELECT ?o { ?s ?p ?o }")).containsExactly("1");
  }

  @Test
  void everythingCanBeCleared() {
    assertThat(update("CLEAR ALL", TOKEN).statusCode()).isEqualTo(204);
    assertThat(rows("SELECT ?o { ?s ?p ?o }")).isEmpty();
    assertThat(store.names()).isEmpty();
  }

  @Test
  void loadAndServiceAreRefused() {
    for (String update :
        List.of(
            "LOAD <http://127.0.0.1:1/x> INTO GRAPH <x:n>",
            "LOAD SILENT <file:///etc/passwd> INTO GRAPH <x:n>",
            "INSERT { GRAPH <x:n> { ?a ?b ?c } } WHERE { SERVICE <http://127.0.0.1:1/> { ?a ?b ?c } }",
            "INSERT { GRAPH <x:n> { ?a ?b ?x } } WHERE { ?a ?b ?c BIND (<java:java.lang.Runtime>(?c) AS ?x) }")) {
      HttpResponse<String> reply = update(update, TOKEN);
      assertThat(reply.statusCode()).as(update).isEqualTo(403);
      assertThat(reply.body()).as(update).contains("refused");
    }
  }

  @Test
  void graphsAreWrittenByNameOrPath() {
    assertThat(graph("PUT", "/build/1", "<x:s> <x:p> 3 .", TOKEN).statusCode()).isEqualTo(201);
    assertThat(store.names()).contains(Served.BASE + "build/1");
    assertThat(graph("POST", "/build/1", "<x:s> <x:p> 4 .", TOKEN).statusCode()).isEqualTo(204);
    assertThat(rows("SELECT ?o { GRAPH <build/1> { ?s ?p ?o } } ORDER BY ?o"))
        .containsExactly("3", "4");
    assertThat(graph("DELETE", "/build/1", "", TOKEN).statusCode()).isEqualTo(204);
    assertThat(graph("DELETE", "/build/1", "", TOKEN).statusCode()).isEqualTo(404);
    assertThat(graph("PUT", "?graph=x:g", "<x:s> <x:p> .", TOKEN).statusCode()).isEqualTo(400);
    assertThat(graph("PUT", "", "<x:s> <x:p> 1 .", TOKEN).statusCode()).isEqualTo(400);
    assertThat(rows("SELECT ?o { ?s ?p ?o }")).containsExactly("1");
  }

  @Test
  void contextsOfJsonLdAreNotFetched() {
    String body = "{\"@context\": \"http://127.0.0.1:1/c\", \"@id\": \"x:a\", \"p\": 1}";
    HttpResponse<String> reply = send("PUT", "/data?graph=x:g", "application/ld+json", body, TOKEN);
    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(reply.body()).contains("No context is fetched");
  }

  private HttpResponse<String> update(String update, String token) {
    return send("POST", "/sparql", UPDATE, update, token);
  }

  private HttpResponse<String> graph(String method, String target, String body, String token) {
    return send(method, "/data" + target, "text/turtle", body, token);
  }

  private HttpResponse<String> send(
      String method, String path, String mediaType, String body, String token) {
    return served.send(
        served
            .request(path)
            .header("Content-Type", mediaType)
            .header("Authorization", "Bearer " + token)
            .method(method, BodyPublishers.ofString(body))
            .build());
  }

  private List<String> rows(String query) {
    Stream<String> lines = served.query(query, "text/csv").body().lines();
    return lines.skip(1).toList();
  }
}
