package org.hustings.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hustings.graph.Terms;
import org.hustings.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Puts strings that mean harm through every page and view. */
class HostileTest {
  static final List<String> STRINGS =
      List.of(
          "<script>alert(1)</script>",
          "\"><img src=x onerror=alert(1)>",
          "' onmouseover='alert(1)",
          "line\nfeed\r\nSet-Cookie: a=b",
          "\u202Eevil\u202C \u200F\u0000\u001B[31m",
          "]]>&lt;b&gt;</textarea></title>",
          "e\u0301\u0323".repeat(300) + "\u0E01\u0E49\u0E49\u0E49",
          "\uD83D\uDC69\u200D\uD83D\uDCBB\uD83C\uDDEB\uD83C\uDDF7".repeat(60),
          "\u05D0\u05D1\u05D2 \u0627\u0644\u0639 (abc".repeat(40),
          "x".repeat(10_000));

  /** Pages that show all of them at once. */
  static final List<String> COMMON =
      List.of("/", "/list/Person", "/list/Article", "/list/Contest", "/search?q=x");

  private static Example example;

  @BeforeAll
  static void start() {
    example = new Example(store());
  }

  /** A store that has one of the strings in every place of an article's graph, for each of them. */
  static Store store() {
    Store store = Store.memory();
    for (int i = 0; i < STRINGS.size(); i++) {
      store.replace(Example.BASE + "article/h" + i, graph("h" + i, STRINGS.get(i)));
    }
    return store;
  }

  /** Every page that shows the string of a number. */
  static List<String> pages(int i) {
    String asked = Links.encoded(STRINGS.get(i));
    return List.of(
        "/search?q=" + asked,
        "/id/person/h" + i,
        "/id/person/h" + i + "?list=Endorsement.candidate",
        "/id/person/h" + i + "?by=" + asked,
        "/id/state/h" + i,
        "/id/article/h" + i,
        "/id/contest/h" + i,
        "/id/contest/h" + i + "?publisher=" + asked,
        "/id/contest/h" + i + "?asof=" + asked + "&factuality=" + asked + "&candidate=" + asked,
        "/id/office/h" + i,
        "/id/endorsement/h" + i);
  }

  @AfterAll
  static void stop() {
    example.close();
  }

  @Test
  void everyPageAndViewStaysHarmless() {
    for (int i = 0; i < STRINGS.size(); i++) {
      pages(i).forEach(HostileTest::assertHarmless);
      COMMON.forEach(HostileTest::assertHarmless);
      for (String path :
          new String[] {
            "/console",
            "/console?question=timeline&p.contest=" + Links.encoded(Example.BASE + "contest/h" + i),
            "/console?query=" + Links.encoded("SELECT * { ?s ?p ?o }"),
            "/console?query="
                + Links.encoded("# " + STRINGS.get(i).strip().lines().toList().get(0)),
            "/console?question=who-backs&p.candidate=" + Links.encoded(STRINGS.get(i))
          }) {
        assertHarmless(path);
      }
    }
  }

  @Test
  void everySyntaxHoldsEveryString() {
    for (int i = 0; i < STRINGS.size(); i++) {
      for (Syntax syntax : Syntax.values()) {
        String path = "/id/article/h" + i + syntax.suffix();
        boolean writable = syntax != Syntax.RDF_XML || !STRINGS.get(i).contains("\u0000");
        if (writable) {
          assertThat(example.get(path).statusCode()).as(path).isEqualTo(200);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/id/../../x",
        "/id/%2e%2e/%2e%2e/x",
        "/id/..%2f..%2fetc%2fpasswd",
        "/id/%",
        "/id/a%zz",
        "/id/a%c3",
        "/id/a%00b",
        "/id//",
        "/id/a;b",
        "/id/a\\b",
        "/assets/../../../pom.xml",
        "/console?query=%",
        "/list/../x",
        "/thing?iri=",
        "/thing?iri=%3Cscript%3E",
        "/%73parql/x",
        "/data/..%2f",
        "/sparql/../id/x",
        "//evil.example/",
        "/id/<script>alert(1)</script>"
      })
  void badAddressesAreRefusedInWords(String path) throws IOException {
    String reply = raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    assertThat(reply).matches("(?s)HTTP/1.1 (303|4\\d\\d) .*");
    assertThat(reply).doesNotContain("<script>", "Exception", "\tat ", "org.eclipse", "Caused");
  }

  @Test
  void noMethodWrites() throws IOException {
    for (String method : new String[] {"POST", "PUT", "DELETE", "PATCH", "TRACE", "OPTIONS"}) {
      String reply =
          raw(
              method
                  + " /id/person/h0 HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
      assertThat(reply).as(method).startsWith("HTTP/1.1 405");
    }
  }

  @Test
  void headHasNoBody() throws IOException {
    String reply = raw("HEAD / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    assertThat(reply).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n").doesNotContain("<html");
  }

  private static void assertHarmless(String path) {
    HttpResponse<String> reply = example.get(path);
    assertThat(reply.statusCode()).as(path).isIn(200, 400);
    assertThat(reply.headers().map()).as(path).doesNotContainKey("set-cookie");
    assertThat(reply.body())
        .as(path)
        .doesNotContain("<script>alert", "<img", "\u0000", "\u001B", "Exception")
        .doesNotContainPattern("href=\"(?!/|#|https?:)");
    assertThat(reply.body().replaceAll("=\"[^\"]*\"", ""))
        .as(path)
        .doesNotContainPattern("<[a-z]+[^>]* on[a-z]+");
    assertThat(reply.body().split("</textarea>", -1).length).as(path).isLessThanOrEqualTo(2);
  }

  private static Graph graph(String id, String text) {
    Graph graph = GraphFactory.createDefaultGraph();
    Node words = NodeFactory.createLiteralString(text);
    Node person = named(graph, "person/" + id, Terms.PERSON_CLASS, words);
    Node state = named(graph, "state/" + id, Terms.STATE_CLASS, words);
    Node office = named(graph, "office/" + id, Terms.OFFICE_CLASS, words);
    Node contest = named(graph, "contest/" + id, Terms.CONTEST_CLASS, words);
    Node article = named(graph, "article/" + id, Terms.ARTICLE_CLASS, words);
    Node claim = named(graph, "endorsement/" + id, Terms.ENDORSEMENT_CLASS, words);
    Node evidence = named(graph, "article/" + id + "#e", Terms.EVIDENCE_CLASS, words);
    for (Node property :
        List.of(Terms.TITLE, Terms.PUBLISHER, Terms.ISSUED, Terms.PUBLISHED_AT, Terms.TEXT)) {
      graph.add(article, property, words);
    }
    graph.add(contest, Terms.OPENS, words);
    graph.add(contest, Terms.WINNER, person);
    graph.add(person, Terms.ALT_LABEL, words);
    graph.add(claim, Terms.ENDORSER, state);
    graph.add(claim, Terms.CANDIDATE, person);
    graph.add(claim, Terms.OFFICE, office);
    graph.add(claim, Terms.CONTEST, contest);
    graph.add(claim, Terms.EVIDENCE, evidence);
    graph.add(evidence, Terms.SUPPORTS, claim);
    graph.add(evidence, Terms.ARTICLE, article);
    graph.add(evidence, Terms.FACTUALITY, Terms.FACTUALITY_ASSERTED);
    for (Node property :
        List.of(
            Terms.DATE,
            Terms.EARLIEST,
            Terms.SOURCE,
            Terms.VIA,
            Terms.METHOD,
            Terms.QUOTE,
            Terms.START)) {
      graph.add(evidence, property, words);
    }
    graph.add(evidence, Terms.PASSAGE, evidence);
    return graph;
  }

  private static Node named(Graph graph, String path, Node type, Node label) {
    Node node = NodeFactory.createURI(Example.BASE + path);
    graph.add(node, Terms.TYPE, type);
    graph.add(node, Terms.LABEL, label);
    return node;
  }

  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), example.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
