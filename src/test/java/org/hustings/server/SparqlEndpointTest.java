package org.hustings.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SparqlEndpointTest {
  private static final String PREFIX = "PREFIX h: <https://w3id.org/hustings/ns#> ";
  private static final String JSON = "application/sparql-results+json";
  private static final String COUNT_CLAIMS =
      PREFIX + "SELECT (COUNT(DISTINCT ?c) AS ?n) { ?e h:supports ?c }";
  private static Example example;

  @BeforeAll
  static void start() {
    example = new Example();
  }

  @AfterAll
  static void stop() {
    example.close();
  }

  @Test
  void selectIsAnsweredOverTheUnion() {
    assertThat(get(COUNT_CLAIMS, JSON).body()).contains("\"15\"");
  }

  @Test
  void askIsAnswered() {
    assertThat(get("ASK { ?s ?p ?o }", JSON).body()).contains("true");
  }

  @Test
  void constructIsAnswered() {
    String query = PREFIX + "CONSTRUCT { ?a h:endorses ?b } WHERE { ?a h:endorses ?b }";
    assertThat(get(query, "application/n-triples").body()).contains("ns#endorses>");
  }

  @Test
  void graphsAreAnsweredToo() {
    String query = PREFIX + "SELECT (COUNT(DISTINCT ?g) AS ?n) { GRAPH ?g { ?s h:quote ?q } }";
    assertThat(get(query, JSON).body()).contains("\"4\"");
  }

  @Test
  void queriesMayBePosted() {
    assertThat(example.post("/sparql", "application/sparql-query", COUNT_CLAIMS).body())
        .contains("\"15\"");
    String form = "query=" + Links.encoded(COUNT_CLAIMS);
    assertThat(example.post("/sparql", "application/x-www-form-urlencoded", form).body())
        .contains("\"15\"");
  }

  @Test
  void anAnswerThatIsSentWhileTheQueryRunsIsPackedToItsEnd() throws IOException {
    String query = "SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 20000";
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(example.address("/sparql?format=csv&query=" + Links.encoded(query))))
            .header("Accept-Encoding", "gzip")
            .build();
    HttpResponse<byte[]> packed = example.bytes(request);
    assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(new String(in.readAllBytes(), UTF_8).lines()).hasSize(20_001);
    }
  }

  @Test
  void reifiersFindAssertedAndUnassertedClaims() {
    String all = PREFIX + "SELECT (COUNT(*) AS ?n) { << ?s h:endorses ?c ~ ?e >> }";
    assertThat(get(all, JSON).body()).contains("\"11\"");
    String stated = PREFIX + "SELECT (COUNT(*) AS ?n) { ?s h:endorses ?c ~ ?e }";
    assertThat(get(stated, JSON).body()).contains("\"8\"");
  }

  @Test
  void updatesAreRefused() {
    String update = "INSERT DATA { <x:a> <x:b> <x:c> }";
    assertThat(example.post("/sparql", "application/sparql-update", update).statusCode())
        .isBetween(400, 499);
    String form = "update=" + Links.encoded(update);
    assertThat(example.post("/sparql", "application/x-www-form-urlencoded", form).statusCode())
        .isBetween(400, 499);
    assertThat(get("ASK { <x:a> ?p ?o }", JSON).body()).contains("false");
  }

  @Test
  void graphsCannotBeWritten() {
    assertThat(example.post("/data?graph=x:g", "text/turtle", "<x:a> <x:b> <x:c> .").statusCode())
        .isBetween(400, 499);
  }

  @Test
  void graphsCanBeRead() {
    HttpResponse<String> reply =
        example.get("/data?graph=" + Links.encoded(Example.BASE + "build/2024"), "text/turtle");
    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.body()).contains("Example build");
  }

  @Test
  void serviceIsRefusedWherever() {
    String service = "SERVICE %s <http://127.0.0.1:1/> { ?a ?b ?c }";
    for (String query :
        new String[] {
          "SELECT * { " + service.formatted("") + " }",
          "SELECT * { " + service.formatted("SILENT") + " }",
          "SELECT * { ?s ?p ?o FILTER EXISTS { " + service.formatted("") + " } }",
          "SELECT * { { SELECT * { OPTIONAL { " + service.formatted("") + " } } } }",
          "SELECT * { ?s ?p ?o BIND (EXISTS { " + service.formatted("SILENT") + " } AS ?x) }"
        }) {
      HttpResponse<String> reply = get(query, JSON);
      assertThat(reply.statusCode()).as(query).isEqualTo(403);
      assertThat(reply.body()).as(query).contains("SERVICE is refused");
      assertThat(example.get("/console?query=" + Links.encoded(query)).body())
          .contains("SERVICE is refused");
    }
  }

  @Test
  void faultsNameLineAndColumn() {
    HttpResponse<String> reply = get("SELECT * {\n ?s ?p }", JSON);
    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(reply.body()).contains("line 2");
  }

  @Test
  void withoutAQueryItLeadsToTheQueryPage() {
    HttpResponse<String> reply = example.get("/sparql");
    assertThat(reply.statusCode()).isEqualTo(303);
    assertThat(reply.headers().firstValue("Location")).contains("/console");
  }

  private static HttpResponse<String> get(String query, String accept) {
    return example.get("/sparql?query=" + Links.encoded(query), accept);
  }
}
