package org.hustings.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.VOID;
import org.hustings.graph.BuildGraph;
import org.hustings.graph.Iris;
import org.hustings.graph.Profiles;
import org.hustings.graph.Terms;
import org.hustings.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What leads to all of the data, and what says that it is the same as before. */
class CatalogueTest {
  private static final String ARTICLE = "courier-2024-02-23";

  private Store store;
  private Example example;

  @BeforeEach
  void start() {
    store = Example.load(Example.resource("example.trig"));
    example = new Example(store);
  }

  @AfterEach
  void stop() {
    example.close();
  }

  @Test
  void theDataAreDescribedWithTheirNumbers() {
    Graph graph = graph(example.get("/.well-known/void", "text/turtle").body(), Lang.TURTLE);
    long triples = store.read(view -> (long) view.getDefaultGraph().find().toList().size());
    assertThat(number(graph, VOID.triples.asNode())).isEqualTo(triples);
    long endorsements =
        store.read(
            view ->
                (long)
                    view.getDefaultGraph()
                        .find(null, Terms.TYPE, Terms.own("Endorsement"))
                        .toList()
                        .size());
    var partition =
        graph.find(null, VOID._class.asNode(), Terms.own("Endorsement")).next().getSubject();
    assertThat(
            graph
                .find(partition, VOID.entities.asNode(), null)
                .next()
                .getObject()
                .getLiteralLexicalForm())
        .isEqualTo(Long.toString(endorsements));
    assertThat(graph.find(partition, VOID.propertyPartition.asNode(), null).toList())
        .hasSizeGreaterThan(3);
    assertThat(graph.find(null, DCAT.downloadURL.asNode(), null).toList()).hasSize(4);
    assertThat(example.get("/.well-known/void", "application/ld+json").body()).startsWith("{");
  }

  private static long number(Graph graph, org.apache.jena.graph.Node property) {
    var dataset = graph.find(null, Terms.TYPE, VOID.Dataset.asNode()).next().getSubject();
    return Long.parseLong(
        graph.find(dataset, property, null).next().getObject().getLiteralLexicalForm());
  }

  @Test
  void dumpsHoldTheWholeGraphAndWhatTheirChecksumsSay() throws Exception {
    for (String line : example.get("/dumps/SHA256SUMS").body().lines().toList()) {
      byte[] bytes = bytes("/dumps/" + line.substring(66)).body();
      assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
          .isEqualTo(line.substring(0, 64));
    }
    Graph dumped = graph(unpacked("/dumps/graph.ttl.gz"), Lang.TURTLE);
    Graph all =
        store.read(
            view -> {
              Graph copy = GraphFactory.createDefaultGraph();
              view.stream()
                  .filter(quad -> quad.getGraph().isURI() && !quad.isDefaultGraph())
                  .filter(quad -> !quad.isUnionGraph())
                  .filter(quad -> !new Iris(Example.BASE).isBuild(quad.getGraph().getURI()))
                  .forEach(quad -> copy.add(quad.asTriple()));
              return copy;
            });
    assertThat(Profiles.full(dumped).stream()).containsAll(all.stream().toList());
    assertThat(unpacked("/dumps/graph-basic.nq.gz")).doesNotContain("<<(");
    assertThat(unpacked("/dumps/claims.csv.gz")).startsWith("article,");
    assertThat(example.get("/dumps").body()).contains("graph.nq.gz").contains("SHA-256");
    assertThat(example.get("/dumps/other.gz").statusCode()).isEqualTo(404);
  }

  @Test
  void theSameGraphGivesTheSameDumpsAndAnotherOthers() {
    String first = example.get("/dumps/SHA256SUMS").body();
    store.replace(Example.BASE + "article/new", graph("<x:s> <x:p> 1 .", Lang.TURTLE));
    String second = example.get("/dumps/SHA256SUMS").body();
    assertThat(second).isNotEqualTo(first);
    store.remove(Example.BASE + "article/new");
    assertThat(example.get("/dumps/SHA256SUMS").body()).isEqualTo(first);
  }

  @Test
  void recordsOfBuildsAreInNoDump() {
    String first = example.get("/dumps/SHA256SUMS").body();
    store.replace(new Iris(Example.BASE).build("x"), graph("<x:s> <x:p> 1 .", Lang.TURTLE));
    assertThat(example.get("/dumps/SHA256SUMS").body()).isEqualTo(first);
  }

  @Test
  void searchEnginesAreLedToEveryPage() {
    String robots = example.get("/robots.txt").body();
    assertThat(robots).contains("Sitemap: " + example.address("/sitemap.xml"));
    String sitemap = example.get("/sitemap.xml").body();
    List<String> pages =
        sitemap
            .lines()
            .filter(l -> l.startsWith("<url>"))
            .map(l -> l.replaceAll(".*<loc>http://[^/]*(/[^<]*)</loc>.*", "$1"))
            .toList();
    assertThat(pages).contains("/id/person/mark-rutte", "/id/article/" + ARTICLE);
    assertThat(pages).allSatisfy(p -> assertThat(example.get(p).statusCode()).isEqualTo(200));
    assertThat(example.get("/sitemap-1.xml").statusCode()).isEqualTo(404);
  }

  @Test
  void anArticleThatWasRemovedIsGone() {
    Iris iris = new Iris(Example.BASE);
    String name = iris.article(ARTICLE);
    store.remove(name);
    assertThat(example.get("/id/article/" + ARTICLE).statusCode()).isEqualTo(404);
    BuildGraph build = new BuildGraph(iris, java.time.Instant.EPOCH);
    Graph record = GraphFactory.createDefaultGraph();
    build.add(record, Terms.REMOVED, List.of(name));
    store.replace(build.name(), record);
    assertThat(example.get("/id/article/" + ARTICLE).statusCode()).isEqualTo(410);
    assertThat(example.get("/id/article/" + ARTICLE + ".ttl", "*/*").statusCode()).isEqualTo(410);
    assertThat(example.get("/id/article/never").statusCode()).isEqualTo(404);
    store.replace(name, graph("<" + name + "> a <x:Article> .", Lang.TURTLE));
    assertThat(example.get("/id/article/" + ARTICLE).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/id/person/mark-rutte", "/list/State", "/.well-known/void", "/ns"})
  void whatIsTheSameIsNotSentAgain(String path) {
    for (String accept : new String[] {"text/html", "text/turtle, text/html;q=0.5"}) {
      HttpResponse<String> first = example.get(path, accept);
      assertThat(first.statusCode()).isEqualTo(200);
      String tag = first.headers().firstValue("ETag").orElseThrow();
      assertThat(again(path, accept, tag).statusCode()).isEqualTo(304);
      assertThat(again(path, accept, tag).body()).isEmpty();
      assertThat(again(path, accept, "\"other\", W/" + tag).statusCode()).isEqualTo(304);
      assertThat(again(path, accept, "\"other\"").statusCode()).isEqualTo(200);
      assertThat(again(path, accept, "*").statusCode()).isEqualTo(304);
    }
  }

  @Test
  void aChangeOfTheDataIsSeenAtOnce() {
    String path = "/id/article/new";
    assertThat(example.get(path).statusCode()).isEqualTo(404);
    String name = Example.BASE + "article/new";
    store.replace(name, graph("<" + name + "> <x:p> 'first' .", Lang.TURTLE));
    HttpResponse<String> first = example.get(path, "text/turtle");
    assertThat(first.body()).contains("first");
    store.replace(name, graph("<" + name + "> <x:p> 'second' .", Lang.TURTLE));
    HttpResponse<String> second =
        again(path, "text/turtle", first.headers().firstValue("ETag").orElseThrow());
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(second.body()).contains("second");
  }

  private HttpResponse<String> again(String path, String accept, String tag) {
    return example.send(
        HttpRequest.newBuilder(URI.create(example.address(path)))
            .header("Accept", accept)
            .header("If-None-Match", tag)
            .build());
  }

  private HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(example.address(path))).build(),
            HttpResponse.BodyHandlers.ofByteArray());
  }

  private String unpacked(String path) throws IOException, InterruptedException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes(path).body()))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Graph graph(String text, Lang lang) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(text, lang).parse(graph);
    return graph;
  }
}
