package org.hustings.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hustings.endpoint.Budget;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests that are meant to do harm: each is answered in time, and the server goes on. */
class AttackTest {
  private static final Budget BUDGET =
      new Budget(Duration.ofMillis(500), 10_000, 4, 4, 16, Duration.ofSeconds(1), 0);
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 ([0-9]{3})");

  /** In place of a status: the budget ended after the head was sent. */
  private static final int BROKEN_OFF = 0;

  private static Example example;
  private static ServerSocket listener;

  @BeforeAll
  static void start() throws IOException {
    example = new Example(Example.load(Example.resource("example.trig")), BUDGET);
    listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  }

  @AfterAll
  static void stop() throws IOException {
    example.close();
    listener.close();
  }

  /** A query and the statuses that it may be answered with. */
  record Attack(String name, String query, List<Integer> statuses) {
    Attack(String name, String query, Integer... statuses) {
      this(name, query, List.of(statuses));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Attack> attacks() {
    String cross = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o";
    String listening = "http://127.0.0.1:" + listener.getLocalPort() + "/";
    return List.of(
        new Attack("cross product counted", "SELECT (COUNT(*) AS ?z) { " + cross + " }", 503),
        new Attack("cross product sorted", "SELECT * { " + cross + " } ORDER BY ?o ?a", 503),
        new Attack(
            "cross product distinct", "SELECT DISTINCT * { " + cross + " FILTER(?o=1) }", 503),
        new Attack(
            "cross product grouped",
            "SELECT ?a ?f ?i (COUNT(*) AS ?z) { " + cross + " } GROUP BY ?a ?f ?i",
            503),
        new Attack(
            "cross product joined", "SELECT (GROUP_CONCAT(?o) AS ?x) { " + cross + " }", 403, 503),
        new Attack(
            "paths",
            "SELECT (COUNT(*) AS ?n) { ?a (!<x:>|!^<x:>)* ?b . ?c (!<x:>|!^<x:>)* ?d }",
            503),
        new Attack(
            "optional chains",
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c "
                + "OPTIONAL { ?c ?p ?d } ".repeat(3)
                + " OPTIONAL { ?x ?y ?z } OPTIONAL { ?u ?v ?w } OPTIONAL { ?r ?s ?t } OPTIONAL { ?k ?l ?m } }",
            503),
        new Attack(
            "a count within",
            "SELECT * { ?a ?b ?c { SELECT ?x (COUNT(*) AS ?z) { ?x ?y ?v . ?u ?w ?t . ?p ?q ?r . ?k ?l ?m } GROUP BY ?x } }",
            503),
        new Attack(
            "not exists",
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f FILTER NOT EXISTS { ?g ?h ?i . ?j ?k ?l FILTER(?a = ?i && ?l = ?g && ?c = 7) } }",
            503),
        new Attack(
            "regular expression",
            "SELECT * { VALUES ?t { '" + "a".repeat(50) + "' } FILTER REGEX(?t, '(.*a){22}b') }",
            200,
            503),
        new Attack(
            "replacement",
            "SELECT (REPLACE(?t, '(.*a){22}b', '') AS ?x) { VALUES ?t { '"
                + "a".repeat(50)
                + "' } }",
            200,
            503),
        new Attack(
            "expression by XPath's name",
            "PREFIX fn: <http://www.w3.org/2005/xpath-functions#> SELECT * { VALUES ?t { '"
                + "a".repeat(50)
                + "' } FILTER fn:matches(?t, '(.*a){22}b') }",
            403),
        new Attack("string doubling", doubling("CONCAT(?%1$d, ?%1$d)"), 403, 503),
        new Attack("string doubling by replacing", doubling("REPLACE(?%1$d, 'a', 'aa')"), 403, 503),
        new Attack(
            "string doubling by XPath's name",
            "PREFIX fn: <http://www.w3.org/2005/xpath-functions#> "
                + doubling("fn:concat(?%1$d, ?%1$d)"),
            403,
            503),
        new Attack(
            "groups of strings",
            "SELECT (GROUP_CONCAT(?x; SEPARATOR='"
                + "a".repeat(50_000)
                + "') AS ?y) { ?a ?b ?x . ?c ?d ?e }",
            403,
            503),
        new Attack(
            "sleeping",
            "PREFIX afn: <http://jena.apache.org/ARQ/function#> SELECT (afn:wait(60000) AS ?x) {}",
            403),
        new Attack("classes", "SELECT (<java:java.lang.System.exit>(1) AS ?x) {}", 403),
        new Attack("classes called", "SELECT (CALL(<java:java.lang.Runtime>) AS ?x) {}", 400, 403),
        new Attack(
            "scripts", "SELECT (<http://jena.apache.org/ARQ/jsFunction#f>(1) AS ?x) {}", 403),
        new Attack("property functions", "SELECT * { ?x <java:org.example.P> ?y }", 200, 403),
        new Attack("service", "SELECT * { SERVICE <" + listening + "> { ?s ?p ?o } }", 403),
        new Attack(
            "service, silent", "SELECT * { SERVICE SILENT <" + listening + "> { ?s ?p ?o } }", 403),
        new Attack(
            "service in a filter",
            "SELECT * { FILTER EXISTS { SERVICE SILENT <" + listening + "> { ?s ?p ?o } } }",
            403),
        new Attack(
            "service in an order",
            "SELECT * { ?s ?p ?o } ORDER BY EXISTS { SERVICE <" + listening + "> {} }",
            403),
        new Attack("from elsewhere", "SELECT * FROM <" + listening + "> { ?s ?p ?o }", 200),
        new Attack("from a file", "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }", 200),
        new Attack("loading", "LOAD <" + listening + ">", 400),
        new Attack(
            "3,000 parentheses",
            "SELECT * { FILTER " + "(".repeat(3000) + "1" + ")".repeat(3000) + " }",
            200,
            400),
        new Attack(
            "30,000 parentheses",
            "SELECT * { FILTER " + "(".repeat(30_000) + "1" + ")".repeat(30_000) + " }",
            400,
            413,
            414),
        new Attack(
            "10,000 groups", "SELECT * " + "{".repeat(10_000) + "}".repeat(10_000), 200, 400),
        new Attack("nots", "SELECT * { FILTER (" + "!".repeat(20_000) + "1) }", 200, 400),
        new Attack("unions", "SELECT * { {} " + "UNION {} ".repeat(5000) + "}", 200, 400),
        new Attack(
            "many variables",
            "SELECT * { " + many("?a%1$d ?b%1$d ?c%1$d . ", 800) + "}",
            200,
            400,
            403,
            503,
            BROKEN_OFF),
        new Attack(
            "values",
            "SELECT * { " + many("VALUES ?x%1$d { 1 2 3 4 5 6 7 8 9 0 } ", 9) + "}",
            403,
            503),
        new Attack("comments", "ASK {} #" + "x".repeat(100_000), 200, 414),
        new Attack("5 MB of comments", "ASK {} #" + "x".repeat(5_000_000), 413, 414),
        new Attack("an infinite number", "SELECT (9999999999e9999999 * 1e9999 AS ?x) {}", 200, 400),
        new Attack(
            "many digits",
            "SELECT (" + "9".repeat(50_000) + " * " + "9".repeat(50_000) + " AS ?x) {}",
            200,
            403,
            503),
        new Attack(
            "products",
            "SELECT ?x9 { VALUES ?x0 { "
                + "9".repeat(9000)
                + " } "
                + many("BIND (?x%1$d * ?x%1$d AS ?x%2$d) ", 9)
                + "}",
            200,
            403,
            503),
        new Attack("substrings", "SELECT (SUBSTR('a', 1e308, 1e308) AS ?x) {}", 200),
        new Attack("NUL", "SELECT ('\\u0000' AS ?x) {}", 200, 400),
        new Attack("half of a pair", "SELECT ('\\uD800' AS ?x) {}", 200, 400),
        new Attack("nothing", "", 400),
        new Attack("a bomb of entities", "<!DOCTYPE x [<!ENTITY a '&a;'>]>", 400));
  }

  private static String doubling(String step) {
    return "SELECT ?40 { BIND ('aa' AS ?0) " + many("BIND (" + step + " AS ?%2$d) ", 40) + "}";
  }

  private static String many(String part, int times) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < times; i++) {
      all.append(
          part.replace("%1$d", Integer.toString(i)).replace("%2$d", Integer.toString(i + 1)));
    }
    return all.toString();
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void everyAttackIsAnsweredInTimeWithTheRightStatus(Attack attack) throws IOException {
    assertThat(status(attack)).isIn(attack.statuses());
    assertThat(example.get("/health").statusCode()).isEqualTo(200);
    listener.setSoTimeout(1);
    assertNobodyCame();
  }

  /** The status of what is answered, or that it was broken off after its head. */
  private static int status(Attack attack) {
    HttpResponse<String> reply;
    try {
      reply = example.post("/sparql", "application/sparql-query", attack.query());
    } catch (UncheckedIOException e) {
      return BROKEN_OFF;
    }
    assertThat(reply.body()).doesNotContain("\tat ", "Exception", "org.apache", "org.hustings");
    return reply.statusCode();
  }

  private static void assertNobodyCame() throws IOException {
    try (Socket visitor = listener.accept()) {
      assertThat(visitor.isConnected()).as("the server called out").isFalse();
    } catch (java.net.SocketTimeoutException e) {
      assertThat(listener.isClosed()).isFalse();
    }
  }

  @Test
  void pathsThatClimbAndHeadersThatSplitAreHarmless() throws IOException {
    for (String path :
        new String[] {
          "/../../etc/passwd",
          "/id/../../etc/passwd",
          "/id/..%2f..%2fetc%2fpasswd",
          "/dumps/../../etc/passwd",
          "/dumps/..%2f..%2fx.gz",
          "/data/%2e%2e/%2e%2e/etc/passwd",
          "/id/%0d%0aSet-Cookie:%20a=b",
          "/thing?iri=x%0d%0aSet-Cookie:%20a=b",
          "/sparql?query=ASK%7B%7D&format=%0d%0aX:%20y",
          "/list/%00",
          "//evil.example/",
          "/%",
          "/id/%zz"
        }) {
      String reply = raw("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
      assertThat(status(reply)).as(path).isBetween(200, 499);
      assertThat(reply).doesNotContain("root:", "Set-Cookie: a=b\r\n", "\tat ");
    }
  }

  @Test
  void whatJettyRefusesIsRefusedPlainly() throws IOException {
    String get = "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n";
    String long64 = "x".repeat(80_000);
    assertThat(status(raw(get + "X: " + long64 + "\r\n\r\n"))).isEqualTo(431);
    assertThat(status(raw("GET /" + long64 + " HTTP/1.1\r\nHost: a\r\n\r\n"))).isEqualTo(414);
    for (String bad :
        new String[] {
          "G\u0000T / HTTP/1.1\r\nHost: a\r\n\r\n",
          "GET / HTTP/9.9\r\nHost: a\r\n\r\n",
          "GET / HTTP/1.1\r\n\r\n",
          get + "Content-Length: -1\r\n\r\n",
          get + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n",
          "POST /sparql HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"
        }) {
      String reply = raw(bad);
      assertThat(status(reply)).as(bad).isBetween(400, 505);
      assertThat(reply).doesNotContain("jetty", "Jetty", "\tat ", "<html");
      assertThat(reply).contains("X-Content-Type-Options");
    }
  }

  @Test
  void whoSendsTooMuchIsToldWhenAllOfItIsSent() throws IOException {
    int length = 12_000_000;
    String request = "POST /sparql HTTP/1.1\r\nHost: a\r\nContent-Length: " + length;
    String body = "#".repeat(length);
    assertThat(status(raw(request + "\r\nContent-Type: application/sparql-query\r\n\r\n" + body)))
        .isEqualTo(413);
  }

  @Test
  void slowBodiesAndReadersKeepNobodyWaiting() throws IOException {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 300; i++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), example.port());
        OutputStream out = socket.getOutputStream();
        String type = "Content-Type: application/sparql-query\r\nContent-Length: 1000\r\n\r\nASK";
        out.write(("POST /sparql HTTP/1.1\r\nHost: a\r\n" + type).getBytes(StandardCharsets.UTF_8));
        out.flush();
        slow.add(socket);
      }
      assertThat(example.get("/health").statusCode()).isEqualTo(200);
      assertThat(example.get("/sparql?query=ASK%7B%7D", "*/*").statusCode()).isEqualTo(200);
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void aThousandConnectionsLeaveRoomForOneMore() throws IOException {
    List<Socket> open = new ArrayList<>();
    try {
      for (int i = 0; i < 1000; i++) {
        open.add(new Socket(InetAddress.getLoopbackAddress(), example.port()));
      }
      assertThat(example.get("/health").statusCode()).isEqualTo(200);
    } finally {
      for (Socket socket : open) {
        socket.close();
      }
    }
  }

  /** Requests that were right once, changed here and there: the seed tells which. */
  @Test
  void brokenRequestsAreTheClientsFault() throws IOException {
    Random random = new Random(20261126);
    int count = Integer.getInteger("hustings.mutations", 1000);
    for (int i = 0; i < count; i++) {
      String request = mutated(random);
      String reply = raw(request);
      if (!reply.isEmpty()) {
        int status = status(reply);
        assertThat(status >= 500 && status != 503 && status != 505 && status != 501)
            .as("%d: %s gave %s", i, request, reply)
            .isFalse();
      }
    }
    assertThat(example.get("/health").statusCode()).isEqualTo(200);
  }

  private static String mutated(Random random) {
    String query =
        "SELECT ?s (COUNT(*) AS ?n) { ?s ?p ?o FILTER (REGEX(STR(?o), 'a.b', 'i')) } GROUP BY ?s LIMIT 3";
    String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
    String tail = " HTTP/1.1\r\nHost: a\r\nConnection: close\r\nAccept: text/turtle;q=0.5, */*\r\n";
    String[] whole = {
      "GET /sparql?query=" + encoded + tail + "\r\n",
      "POST /sparql"
          + tail
          + "Content-Type: application/sparql-query\r\nContent-Length: "
          + query.length()
          + "\r\n\r\n"
          + query,
      "GET /id/person/mark-rutte" + tail + "If-None-Match: \"x\", W/\"y\"\r\n\r\n",
      "GET /data?graph=https%3A%2F%2Fw3id.org%2Fhustings%2Fid%2Farticle%2Fx" + tail + "\r\n",
      "GET /console?question=who-backs&p.candidate=Mark+Rutte" + tail + "\r\n",
      "GET /.well-known/void" + tail + "Range: bytes=0-5\r\n\r\n"
    };
    StringBuilder request = new StringBuilder(whole[random.nextInt(whole.length)]);
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(request.length());
      switch (random.nextInt(4)) {
        case 0 -> request.setCharAt(at, (char) random.nextInt(256));
        case 1 -> request.deleteCharAt(at);
        case 2 -> request.insert(at, (char) (33 + random.nextInt(90)));
        default -> request.insert(at, request.substring(at, Math.min(at + 9, request.length())));
      }
    }
    return request.toString();
  }

  private static int status(String reply) {
    Matcher status = STATUS.matcher(reply);
    assertThat(status.lookingAt()).as(reply).isTrue();
    return Integer.parseInt(status.group(1));
  }

  /** What is answered to some bytes, after which nothing more is sent. */
  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), example.port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      try (InputStream in = socket.getInputStream()) {
        return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
      } catch (java.net.SocketException e) {
        return "";
      }
    }
  }
}
