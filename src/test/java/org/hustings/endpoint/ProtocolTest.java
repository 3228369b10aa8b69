package org.hustings.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hustings.endpoint.Served.encoded;
import static org.hustings.endpoint.Served.header;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProtocolTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String ROWS = "SELECT * { VALUES (?a ?b) { (1 'x') } }";
  private static final String GRAPH = "CONSTRUCT { <a> <b> <c> } {}";
  private static Served served;

  @BeforeAll
  static void start() {
    served = Served.plain();
    served.send(
        "POST",
        "/sparql",
        "application/sparql-update",
        "INSERT DATA { <x:d> <x:p> 0 . GRAPH <x:g1> { <x:s> <x:p> 1 } GRAPH <x:g2> { <x:s> <x:p> 2 } }");
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          */*                                                      | application/sparql-results+json
          application/sparql-results+xml                           | application/sparql-results+xml
          text/csv                                                 | text/csv; charset=utf-8
          text/tab-separated-values                                | text/tab-separated-values; charset=utf-8
          text/csv;q=0.2, application/sparql-results+xml;q=0.4     | application/sparql-results+xml
          application/json                                         | application/json
          text/html, application/xml;q=0.9, */*;q=0.8              | application/xml
          text/turtle, text/*;q=0.1                                | text/csv; charset=utf-8
          application/sparql-results+json;q=0, */*                 | application/sparql-results+xml
          """)
  void rowsComeInTheSyntaxThatIsAskedFor(String accept, String mediaType) {
    HttpResponse<String> reply = served.query(ROWS, accept);
    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(header(reply, "Content-Type")).isEqualTo(mediaType);
    assertThat(header(reply, "Vary")).isEqualTo("Accept");
    assertThat(header(served.query("ASK {}", accept), "Content-Type")).isEqualTo(mediaType);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          */*                                         | text/turtle
          application/n-triples                       | application/n-triples
          application/rdf+xml                         | application/rdf+xml
          application/ld+json                         | application/ld+json
          application/trig                            | application/trig
          application/n-quads                         | application/n-quads
          application/rdf+json                        | application/rdf+json
          text/html, application/xml;q=0.9            | application/xml
          text/turtle;q=0.4, application/ld+json;q=.5 | text/turtle
          """)
  void graphsComeInTheSyntaxThatIsAskedFor(String accept, String mediaType) {
    HttpResponse<String> reply = served.query(GRAPH, accept);
    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(header(reply, "Content-Type")).isEqualTo(mediaType);
    assertThat(reply.body()).contains(Served.BASE + "a");
    assertThat(header(served.query("DESCRIBE <x:d>", accept), "Content-Type")).isEqualTo(mediaType);
  }

  @Test
  void whatCannotBeGivenIsListed() {
    HttpResponse<String> rows = served.query(ROWS, "text/turtle");
    assertThat(rows.statusCode()).isEqualTo(406);
    assertThat(rows.body()).contains("application/sparql-results+json", "text/csv");
    assertThat(served.query(GRAPH, "text/csv, image/*").body())
        .contains("text/turtle", "application/rdf+xml", "application/n-quads");
  }

  @ParameterizedTest
  @CsvSource({"csv,text/csv", "json,application/sparql-results+json", "xml,application/sparql"})
  void theFormatMayStandInTheAddress(String word, String mediaType) {
    String path = "/sparql?format=" + word + "&query=" + encoded(ROWS);
    assertThat(header(served.get(path, "text/html"), "Content-Type")).startsWith(mediaType);
    assertThat(served.get("/sparql?format=ttl&query=" + encoded(ROWS), "*/*").statusCode())
        .isEqualTo(406);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          turtle                            | text/turtle
          json-ld                           | application/ld+json
          json                              | application/ld+json
          xml                               | application/rdf+xml
          rdf%2Bxml&format=application/xml  | application/rdf+xml
          n-quads                           | application/n-quads
          unheard-of&format=turtle&format=  | text/turtle
          """)
  void theFormatMayHaveTheNamesThatOtherServersGiveIt(String words, String mediaType) {
    String path = "/sparql?query=" + encoded(GRAPH) + "&format=" + words;
    assertThat(header(served.get(path, "*/*"), "Content-Type")).isEqualTo(mediaType);
  }

  @Test
  void theProtocolsGraphsComeInsteadOfTheQuerys() {
    String all = "SELECT ?o FROM <x:none> { ?s <x:p> ?o } ORDER BY ?o";
    assertThat(csv("?default-graph-uri=x:g1&default-graph-uri=x:g2", all)).isEqualTo("o 1 2");
    assertThat(csv("?default-graph-uri=x:g2", all)).isEqualTo("o 2");
    String named = "SELECT ?g { GRAPH ?g { ?s <x:p> ?o } }";
    assertThat(csv("?named-graph-uri=x:g2", named)).isEqualTo("g x:g2");
    assertThat(csv("?named-graph-uri=x:g2", "SELECT * { ?s ?p ?o }")).isEqualTo("s,p,o");
  }

  @Test
  void unknownGraphsAreEmpty() {
    assertThat(csv("", "SELECT * FROM <http://127.0.0.1:1/x> { ?s ?p ?o }")).isEqualTo("s,p,o");
    assertThat(csv("?default-graph-uri=file:///etc/passwd", "SELECT * { ?s ?p ?o }"))
        .isEqualTo("s,p,o");
    assertThat(csv("", "SELECT ?g FROM NAMED <x:none> { GRAPH ?g { ?s ?p ?o } }")).isEqualTo("g");
  }

  private static String csv(String parameters, String query) {
    HttpRequest request =
        served
            .request("/sparql" + parameters)
            .header("Content-Type", "application/sparql-query")
            .header("Accept", "text/csv")
            .POST(HttpRequest.BodyPublishers.ofString(query))
            .build();
    return String.join(" ", served.send(request).body().lines().toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET    | /sparql?query=ASK%20%7B%7D&query=ASK%20%7B%7D | ''                                | ''         | 400
          GET    | /sparql?query=                                | ''                                | ''         | 400
          GET    | /sparql?query=ASK%20%7B                       | ''                                | ''         | 400
          GET    | /sparql?query=ASK%20%7B%FF%7D                 | ''                                | ''         | 400
          GET    | /sparql?update=CLEAR%20ALL                    | ''                                | ''         | 400
          POST   | /sparql                                       | application/x-www-form-urlencoded | a=b        | 400
          POST   | /sparql                                       | application/x-www-form-urlencoded | query=ASK%7B%7D&update=CLEAR+ALL | 400
          POST   | /sparql?query=ASK%20%7B%7D                    | application/sparql-query          | ASK {}     | 400
          POST   | /sparql                                       | text/plain                        | ASK {}     | 415
          POST   | /sparql                                       | ''                                | ASK {}     | 415
          POST   | /sparql                                       | application/sparql-query; charset=utf-16 | ASK {} | 415
          PUT    | /sparql                                       | application/sparql-query          | ASK {}     | 405
          DELETE | /sparql                                       | ''                                | ''         | 405
          POST   | /sparql                                       | application/sparql-update         | CLEAR XYZ  | 400
          POST   | /sparql                                       | application/sparql-query          | ASK {}     | 200
          POST   | /sparql                                       | application/sparql-query;charset="UTF-8" | ASK {} | 200
          """)
  void requestsAreJudgedByTheirForm(
      String method, String path, String mediaType, String body, int status) {
    HttpResponse<String> reply = served.send(method, path, mediaType, body);
    assertThat(reply.statusCode()).isEqualTo(status);
    if (status == 405) {
      assertThat(header(reply, "Allow")).contains("GET", "POST");
    }
  }

  @Test
  void whatIsMalformedIsToldWithItsPlace() {
    HttpResponse<String> reply = served.query("SELECT * {\n  ?s ?p }", "*/*");
    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(reply.body()).startsWith("line 2, column 9: unexpected '}'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sparql", "/data"})
  void optionsNamesTheMethods(String path) {
    HttpResponse<String> reply = served.send("OPTIONS", path, "", "");
    assertThat(reply.statusCode()).isEqualTo(204);
    assertThat(header(reply, "Allow")).contains("GET", "HEAD", "POST");
  }

  @Test
  void headHasTheHeadOfGet() {
    HttpResponse<String> reply = served.send("HEAD", "/sparql?query=" + encoded(ROWS), "", "");
    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(header(reply, "Content-Type")).isEqualTo("application/sparql-results+json");
    assertThat(reply.body()).isEmpty();
  }

  @Test
  void headTellsTheLengthOfALongAnswer() {
    String path =
        "/sparql?format=csv&query="
            + encoded(
                "SELECT ?a ?b ?c { VALUES ?a { "
                    + "'"
                    + "x".repeat(2000)
                    + "' 'y' } "
                    + "VALUES ?b { 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 } "
                    + "VALUES ?c { 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 }"
                    + "VALUES ?d { 1 2 3 4 5 } }");
    HttpResponse<String> reply = served.send("HEAD", path, "", "");
    assertThat(Long.parseLong(header(reply, "Content-Length")))
        .isGreaterThan(1 << 20)
        .isEqualTo(served.get(path, "*/*").body().length());
  }

  @Test
  void textsThatAreTooLongAreRefused() {
    String longQuery = "ASK {} #" + "x".repeat(140_000);
    assertThat(served.send("POST", "/sparql", "application/sparql-query", longQuery).statusCode())
        .isEqualTo(413);
    assertThat(served.send("POST", "/sparql", FORM, "query=" + encoded(longQuery)).statusCode())
        .isEqualTo(413);
    assertThat(served.query(longQuery, "*/*").statusCode()).isEqualTo(414);
  }
}
