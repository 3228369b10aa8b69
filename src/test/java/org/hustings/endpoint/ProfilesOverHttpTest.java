package org.hustings.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hustings.endpoint.Served.header;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.hustings.graph.Profiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Graphs and rows with triple terms, out by every syntax and read back. */
class ProfilesOverHttpTest {
  private static final String ALL = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }";
  private static final String DATA =
      """
      PREFIX : <http://example.org/>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      :hungary :endorses :iohannis ~ :claim {| :since 2024 |} .
      :denied rdf:reifies <<( :hungary :endorses :rutte )>> .
      :twice rdf:reifies <<( :a :b :c )>> , <<( :a :b "d"@en )>> .
      :nested rdf:reifies <<( :a :b <<( :c :d :e )>> )>> .
      :other :says <<( :a :b 1.0 )>> .
      :mixed rdf:reifies <<( :a :b :c )>> ; rdf:subject :x .
      :plain :text "tab\\tand \\"quote\\", line\\nfeed"@de , "\\u00E9\\U0001F600" ; :blank [ :in _:b ] .
      """;

  private static Served served;
  private static Graph data;

  @BeforeAll
  static void start() {
    served = Served.plain();
    served.send("PUT", "/data?default", "text/turtle", DATA);
    data = parse(DATA, Lang.TURTLE);
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/turtle", "application/trig", "application/n-triples", "application/n-quads"})
  void theFullProfileComesBackWhole(String mediaType) {
    for (HttpResponse<String> reply : both(mediaType)) {
      assertThat(header(reply, "Content-Type")).isEqualTo(mediaType + "; version=1.2");
      assertThat(IsoMatcher.isomorphic(data, read(reply))).as(reply.body()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/rdf+xml",
        "application/ld+json",
        "application/rdf+json",
        "text/turtle;version=1.1",
        "application/trig; version=\"1.2-basic\"",
        "application/n-triples;version=1.1",
        "application/n-quads;version=1.1"
      })
  void theBasicProfileIsNeverAnError(String mediaType) {
    for (HttpResponse<String> reply : both(mediaType)) {
      assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
      assertThat(header(reply, "Content-Type")).doesNotContain("version");
      Graph basic = read(reply);
      assertThat(Profiles.tripleTerms(basic)).isFalse();
      assertThat(IsoMatcher.isomorphic(Profiles.basic(data), basic)).as(reply.body()).isTrue();
    }
  }

  private static List<HttpResponse<String>> both(String mediaType) {
    return List.of(served.query(ALL, mediaType), served.get("/data?default", mediaType));
  }

  @Test
  void aClaimComesBackFromTheBasicProfile() {
    String one =
        "CONSTRUCT { ?s ?p ?o } WHERE { VALUES ?s { <http://example.org/denied> } ?s ?p ?o }";
    Graph basic = read(served.query(one, "application/rdf+xml"));
    Graph full = read(served.query(one, "text/turtle"));
    assertThat(basic.size()).isEqualTo(3);
    assertThat(Profiles.tripleTerms(full)).isTrue();
    assertThat(IsoMatcher.isomorphic(Profiles.full(basic), full)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/rdf+xml",
        "application/ld+json",
        "application/rdf+json",
        "text/turtle"
      })
  void aDirectionIsKept(String mediaType) {
    String query = "CONSTRUCT { <x:a> <http://example.org/b> 'shalom'@HE--rtl } {}";
    String literal =
        mediaType.equals("text/turtle")
            ? "'shalom'@he--rtl"
            : "'shalom'^^<https://www.w3.org/ns/i18n#he_rtl>";
    Graph expected = parse("<x:a> <http://example.org/b> " + literal + " .", Lang.TURTLE);
    HttpResponse<String> reply = served.query(query, mediaType);
    assertThat(IsoMatcher.isomorphic(expected, read(reply))).as(reply.body()).isTrue();
  }

  @Test
  void aGraphWithoutTripleTermsAnnouncesNoVersion() {
    HttpResponse<String> reply = served.query("CONSTRUCT { <x:a> <x:b> 1 } {}", "text/turtle");
    assertThat(header(reply, "Content-Type")).isEqualTo("text/turtle");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/sparql-results+json",
        "application/sparql-results+xml",
        "text/tab-separated-values; charset=utf-8"
      })
  void rowsComeBackWhole(String mediaType) {
    HttpResponse<String> reply = served.query("SELECT ?s ?p ?o { ?s ?p ?o }", bare(mediaType));
    assertThat(header(reply, "Content-Type")).isEqualTo(mediaType + "; version=1.2");
    assertThat(IsoMatcher.isomorphic(data, graph(reply.body(), mediaType))).isTrue();
    assertThat(header(served.query("SELECT (1 AS ?x) {}", bare(mediaType)), "Content-Type"))
        .isEqualTo(mediaType);
  }

  private static String bare(String mediaType) {
    return mediaType.split(";", 2)[0];
  }

  /** The graph whose triples are rows; Jena reads no triple term in TSV, but Turtle is the same. */
  private static Graph graph(String rows, String mediaType) {
    if (mediaType.startsWith("text/tab")) {
      return parse(
          String.join("\n", rows.lines().skip(1).map(l -> l.replace('\t', ' ') + " .").toList()),
          Lang.TURTLE);
    }
    Lang lang = mediaType.endsWith("xml") ? ResultSetLang.RS_XML : ResultSetLang.RS_JSON;
    Graph graph = GraphFactory.createDefaultGraph();
    SuiteResults.read(rows.getBytes(StandardCharsets.UTF_8), lang)
        .rowSet()
        .forEachRemaining(r -> graph.add(r.get("s"), r.get("p"), r.get("o")));
    return graph;
  }

  @Test
  void csvTellsATripleTermInWords() {
    HttpResponse<String> reply =
        served.query("SELECT ?o { <http://example.org/nested> ?p ?o }", "text/csv");
    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.body())
        .isEqualTo(
            "o\r\n<<( <http://example.org/a> <http://example.org/b> <<( <http://example.org/c>"
                + " <http://example.org/d> <http://example.org/e> )>> )>>\r\n");
    assertThat(served.query("SELECT * { ?s ?p ?o }", "text/csv").body()).doesNotContain("?");
  }

  @Test
  void jsonHoldsTheTermsThemselves() {
    String query = "SELECT ?o { <http://example.org/denied> ?p ?o }";
    assertThat(served.query(query, "application/sparql-results+json").body())
        .contains("\"triple\"", "http://example.org/rutte");
  }

  private static Graph read(HttpResponse<String> reply) {
    return SuiteFiles.graph(
        reply.body().getBytes(StandardCharsets.UTF_8),
        header(reply, "Content-Type"),
        "http://example.org/");
  }

  private static Graph parse(String text, Lang lang) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(text, lang).parse(graph);
    return graph;
  }
}
