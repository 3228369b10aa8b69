package org.hustings.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hustings.graph.Profiles;
import org.hustings.graph.Terms;
import org.hustings.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkedDataTest {
  private static final String CLAIM =
      "/id/endorsement/hungary/mark-rutte/nato-secretary-general/nato-secretary-general-2024";
  private static Example example;

  @BeforeAll
  static void start() {
    example = new Example();
  }

  @AfterAll
  static void stop() {
    example.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        CLAIM,
        "/id/person/mark-rutte",
        "/id/state/turkey",
        "/id/article/courier-2024-02-23",
        "/id/contest/nato-secretary-general-2024",
        "/id/office/nato-secretary-general",
        "/id/tenure/mark-rutte/nato-secretary-general/2024"
      })
  void everySyntaxSaysTheSame(String path) {
    Graph turtle = full(path + ".ttl", Lang.TURTLE, "text/turtle");
    assertThat(turtle.size()).isGreaterThan(5);
    assertSame(turtle, full(path + ".nt", Lang.NTRIPLES, "application/n-triples"));
    assertSame(turtle, full(path + ".jsonld", Lang.JSONLD11, "application/ld+json"));
    assertSame(turtle, full(path + ".rdf", Lang.RDFXML, "application/rdf+xml"));
  }

  @Test
  void aClaimComesWithItsEvidence() {
    Graph graph = full(CLAIM + ".ttl", Lang.TURTLE, "text/turtle");
    assertThat(graph.find(null, Terms.QUOTE, null).toList()).hasSize(1);
    assertThat(graph.find(null, Terms.REIFIES, null).toList()).hasSize(1);
    assertThat(graph.find(null, Terms.ENDORSES, null).toList()).hasSize(1);
  }

  @Test
  void aRumourComesWithoutTheFact() {
    String path =
        "/id/endorsement/united-states/mark-rutte/nato-secretary-general/nato-secretary-general-2024";
    Graph graph = full(path + ".ttl", Lang.TURTLE, "text/turtle");
    assertThat(graph.find(null, Terms.REIFIES, null).toList()).hasSize(1);
    assertThat(graph.find(null, Terms.ENDORSES, null).toList()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          text/html,application/xhtml+xml,*/*;q=0.8     | text/html; charset=utf-8
          text/turtle                                   | text/turtle; version=1.2
          text/turtle;version=1.1                       | text/turtle
          application/ld+json, text/turtle;q=0.9        | application/ld+json
          text/html;q=0.2, application/n-triples        | application/n-triples; version=1.2
          application/rdf+xml;q=0.5, text/html;q=0.4    | application/rdf+xml
          """)
  void theFormatIsNegotiated(String accept, String mediaType) {
    HttpResponse<String> reply = example.get("/id/person/mark-rutte", accept);
    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.headers().firstValue("Content-Type")).contains(mediaType);
    assertThat(reply.headers().firstValue("Vary")).contains("Accept");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/turtle", "application/n-triples"})
  void readersOfRdf11GetNoTripleTerms(String mediaType) {
    HttpResponse<String> reply = example.get(CLAIM, mediaType + ";version=1.1");
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(reply.body(), Lang.TURTLE).parse(graph);
    assertThat(Profiles.tripleTerms(graph)).isFalse();
    assertSame(full(CLAIM + ".ttl", Lang.TURTLE, "text/turtle"), Profiles.full(graph));
  }

  @Test
  void theVersionIsChosenByTheAddressToo() {
    HttpResponse<String> basic = example.get(CLAIM + ".ttl?version=1.1", "*/*");
    assertThat(basic.headers().firstValue("Content-Type")).contains("text/turtle");
    assertThat(basic.body()).contains("rdf:subject").doesNotContain("<<(");
    String rows = "/sparql?format=ttl&version=1.1&query=";
    String query = "DESCRIBE <" + Example.BASE + CLAIM.substring("/id/".length()) + ">";
    assertThat(example.get(rows + Links.encoded(query), "*/*").body()).doesNotContain("<<(");
    assertThat(example.get(CLAIM + ".ttl?version=1.2", "text/turtle;version=1.1").body())
        .contains("<<(");
    HttpResponse<String> none = example.get(CLAIM + ".ttl?version=2", "*/*");
    assertThat(none.statusCode()).isEqualTo(400);
    assertThat(none.body()).contains("1.1, 1.2, 1.2-basic");
  }

  @Test
  void anImpossibleFormatIsRefusedWithTheList() {
    HttpResponse<String> reply = example.get("/id/person/mark-rutte", "image/png");
    assertThat(reply.statusCode()).isEqualTo(406);
    assertThat(reply.body()).contains("text/turtle", "application/ld+json", ".rdf");
  }

  @Test
  void negotiatedDataSaysWhereItStands() {
    HttpResponse<String> reply = example.get("/id/person/mark-rutte", "text/turtle");
    assertThat(reply.headers().firstValue("Content-Location"))
        .contains("/id/person/mark-rutte.ttl");
  }

  @Test
  void thePageNamesItsData() {
    HttpResponse<String> reply = example.get("/id/person/mark-rutte");
    assertThat(reply.headers().firstValue("Link").orElse(""))
        .contains("</id/person/mark-rutte.jsonld>; rel=\"alternate\"");
    assertThat(reply.body())
        .contains(
            "<link rel=\"alternate\" type=\"text/turtle\" href=\"/id/person/mark-rutte.ttl\">");
  }

  @Test
  void whatRefersToAThingComesInPages() {
    StringBuilder claims = new StringBuilder();
    int all = 2 * Neighbourhood.MOST + 1;
    for (int i = 0; i < all; i++) {
      claims.append("<x:claim").append(i).append("> <x:candidate> <").append(Example.BASE);
      claims.append("person/much> . ");
    }
    Store store = Store.memory();
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(claims.toString(), Lang.TURTLE).parse(graph);
    store.replace(Example.BASE + "article/a", graph);
    try (Example much = new Example(store)) {
      String path = "/id/person/much";
      int found = 0;
      int pages = 0;
      while (!path.isEmpty()) {
        HttpResponse<String> page = much.get(path, "application/n-triples");
        found += (int) page.body().lines().count();
        pages++;
        path =
            page.headers()
                .firstValue("Link")
                .filter(l -> l.contains("rel=\"next\""))
                .map(l -> l.replaceFirst(".*<([^>]*)>; rel=\"next\".*", "$1"))
                .orElse("");
      }
      assertThat(found).isEqualTo(all);
      assertThat(pages).isEqualTo(3);
      assertThat(much.get("/id/person/much.nt?page=4").body()).isEmpty();
      assertThat(much.get("/id/person/much.nt?page=x").statusCode()).isEqualTo(400);
    }
  }

  @Test
  void aPageCarriesWhatItIsAbout() {
    String page = example.get(CLAIM).body();
    String json =
        page.replaceFirst("(?s).*<script type=\"application/ld\\+json\">", "")
            .replaceFirst("(?s)</script>.*", "");
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(json, Lang.JSONLD11).parse(graph);
    assertThat(graph.find(null, Terms.TYPE, Terms.own("Endorsement")).toList()).hasSize(1);
  }

  @Test
  void theHeadLeadsToTheCanonicalAddressAndTheDescription() {
    assertThat(example.get(CLAIM, "text/turtle").headers().firstValue("Link").orElse(""))
        .contains("<" + example.address(CLAIM) + ">; rel=\"canonical\"")
        .contains("</.well-known/void>; rel=\"describedby\"")
        .contains("ns#>; rel=\"profile\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/id/person/nobody",
        "/id/person/nobody.ttl",
        "/id/x",
        "/nowhere",
        "/list/Nothing"
      })
  void unknownThingsAreNotFound(String path) {
    assertThat(example.get(path).statusCode()).isEqualTo(404);
    assertThat(example.get(path, "text/turtle").statusCode()).isEqualTo(404);
  }

  @Test
  void lettersOfEveryScriptAreFoundEncodedOrNot() {
    assertThat(example.get("/id/group/%E5%85%AB%E5%9B%BD").statusCode()).isEqualTo(200);
    assertThat(example.get("/id/group/two%2Fthirds").statusCode()).isEqualTo(200);
  }

  @Test
  void theOntologyIsGivenAsItIsWritten() {
    HttpResponse<String> reply = example.get("/ns", "text/turtle");
    assertThat(reply.body()).contains("h:Endorsement");
    assertThat(example.get("/ns.ttl").body()).isEqualTo(reply.body());
    assertThat(example.get("/ns").body()).contains("id=\"Endorsement\"");
  }

  private static Graph full(String path, Lang lang, String mediaType) {
    HttpResponse<String> reply = example.get(path);
    assertThat(reply.statusCode()).as(path).isEqualTo(200);
    assertThat(reply.headers().firstValue("Content-Type").orElse("")).startsWith(mediaType);
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.source(new ByteArrayInputStream(reply.body().getBytes(StandardCharsets.UTF_8)))
        .lang(lang)
        .parse(graph);
    return Profiles.full(graph);
  }

  private static void assertSame(Graph expected, Graph actual) {
    assertThat(actual.isIsomorphicWith(expected)).isTrue();
  }
}
