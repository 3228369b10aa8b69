package org.hustings.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hustings.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are given again while the data are the same. */
class AnswerCacheTest {
  private static final String ALL = "SELECT ?o { ?s <x:p> ?o } ORDER BY ?o";
  private static final String CSV = "text/csv";

  private Store store;
  private Served served;

  @BeforeEach
  void start() {
    store = Store.memory();
    store.replace("https://example.org/a", graph("<x:s> <x:p> 1 , 2 ."));
    Budget budget = Budget.of(Duration.ofSeconds(30), 1_000_000, 1 << 20);
    served = new Served(store, true, Writing.nobody(), "", budget);
  }

  @AfterEach
  void stop() {
    served.close();
    store.close();
  }

  private static Graph graph(String turtle) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(turtle, Lang.TURTLE).parse(graph);
    return graph;
  }

  @Test
  void theSameQuestionIsAnsweredOnce() {
    String first = served.query(ALL, CSV).body();
    assertThat(first).isEqualTo("o\r\n1\r\n2\r\n");
    assertThat(served.query(ALL, CSV).body()).isEqualTo(first);
    assertThat(served.query("select ?o\nwhere{?s <x:p> ?o}order by ?o # again", CSV).body())
        .isEqualTo(first);
    assertThat(
            served
                .send("POST", "/sparql", "application/sparql-query", ALL + " #")
                .headers()
                .firstValue("Content-Type")
                .orElse(""))
        .contains("json");
    assertThat(served.cache().hits()).isEqualTo(2);
  }

  @Test
  void anotherSyntaxOrSetOfGraphsIsAnotherQuestion() {
    served.query(ALL, CSV);
    assertThat(served.query(ALL, "text/tab-separated-values").body()).startsWith("?o\n");
    assertThat(served.query(ALL.replace("{", "FROM <x:none> {"), CSV).body()).isEqualTo("o\r\n");
    assertThat(served.query("SELECT ?s ?o { ?s <x:p> ?o } ORDER BY ?o", CSV).body())
        .startsWith("s,o");
    assertThat(served.query("SELECT ?o ?s { ?s <x:p> ?o } ORDER BY ?o", CSV).body())
        .startsWith("o,s");
    assertThat(served.cache().hits()).isZero();
  }

  @Test
  void aChangeIsSeenAtOnce() {
    HttpResponse<String> first = served.query(ALL, CSV);
    store.replace("https://example.org/b", graph("<x:s> <x:p> 3 ."));
    HttpResponse<String> second = served.query(ALL, CSV);
    assertThat(second.body()).isEqualTo("o\r\n1\r\n2\r\n3\r\n");
    assertThat(Served.header(second, "ETag")).isNotEqualTo(Served.header(first, "ETag"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (NOW() AS ?x) {}",
        "SELECT (rand() AS ?x) {}",
        "SELECT ?x { BIND (STRUUID() AS ?x) }",
        "SELECT (UUID() AS ?x) {}",
        "CONSTRUCT { <x:s> <x:p> ?x } { BIND (UUID() AS ?x) }"
      })
  void whatChangesByItselfIsAskedEachTime(String query) throws InterruptedException {
    String accept = query.startsWith("CONSTRUCT") ? "text/turtle" : CSV;
    HttpResponse<String> first = served.query(query, accept);
    Thread.sleep(2);
    assertThat(served.query(query, accept).body()).isNotEqualTo(first.body());
    assertThat(first.headers().firstValue("ETag")).isEmpty();
  }

  @Test
  void anAnswerThatAClientHasIsNotSentAgain() {
    HttpResponse<String> first = served.query(ALL, CSV);
    String tag = Served.header(first, "ETag");
    String path = "/sparql?query=" + Served.encoded(ALL);
    HttpResponse<String> again =
        served.send(
            served.request(path).header("Accept", CSV).header("If-None-Match", tag).build());
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(Served.header(again, "Vary")).isEqualTo("Accept");
    HttpResponse<String> json =
        served.send(served.request(path).header("If-None-Match", tag).build());
    assertThat(json.statusCode()).isEqualTo(200);
  }

  @Test
  void refusalsAreNotKept() {
    assertThat(served.query("SELECT * { SERVICE <x:y> {} }", CSV).statusCode()).isEqualTo(403);
    assertThat(served.query("ASK", CSV).statusCode()).isEqualTo(400);
    assertThat(served.cache().bytes()).isZero();
  }

  /** The status of these is out long before their end. */
  @Test
  void answersThatAreSentAsTheyComeAreKeptToo() {
    store.replace("https://example.org/b", numbers(200_000));
    Budget budget = Budget.of(Duration.ofSeconds(30), 1_000_000, 64L << 20);
    try (Served roomy = new Served(store, true, Writing.nobody(), "", budget)) {
      HttpResponse<String> first = roomy.query(ALL, CSV);
      assertThat(first.headers().firstValue("Content-Length")).isEmpty();
      assertThat(roomy.cache().bytes()).isGreaterThan(first.body().length());
      HttpResponse<String> second = roomy.query(ALL, CSV);
      assertThat(second.body()).isEqualTo(first.body());
      assertThat(Served.header(second, "Content-Type"))
          .isEqualTo(Served.header(first, "Content-Type"));
      assertThat(roomy.cache().hits()).isEqualTo(1);
    }
  }

  private static Graph numbers(int many) {
    return graph(
        IntStream.range(0, many)
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(" , ", "<x:s> <x:p> ", " .")));
  }

  @Test
  void longAnswersAreNotKept() {
    store.replace("https://example.org/b", numbers(40_000));
    assertThat(served.query(ALL, CSV).body().lines()).hasSize(40_001);
    assertThat(served.cache().bytes()).isZero();
    assertThat(served.query(ALL, CSV).body().lines()).hasSize(40_001);
  }
}
