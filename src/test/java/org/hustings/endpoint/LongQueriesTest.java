package org.hustings.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The longest queries that are read, made to take the parser long. */
class LongQueriesTest {
  private static final int LONGEST = 131_072;
  private static final Duration MOST = Duration.ofSeconds(8);
  private static Served served;

  @BeforeAll
  static void start() {
    served = Served.plain();
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          ASK { FILTER(             | (       | 1  | )  | ) }
          ASK                       | {       |    | }  |
          ASK { ?s                  | (       | <a>| )  | ?o }
          ASK { ?s ?p               | (       | 1  | )  | }
          ASK { ?s ?p               | [<p>    | 1  | ]  | }
          ASK {                     | << <a> <b> | <c> | >> | <d> <e> }
          ASK { FILTER(             | !       | 1  |    | ) }
          ASK { FILTER(             | -       | 1  |    | ) }
          ASK { FILTER(1            | +1      |    |    | ) }
          ASK { FILTER(true         | &&true  |    |    | ) }
          ASK { {}                  | UNION{} |    |    | }
          ASK { VALUES ?x {         | 1       |    |    | } }
          ASK {                     | ?s?p?o. |    |    | }
          ASK { ?s <a>              | /<a>    |    |    | ?o }
          ASK { ?s ?p '             | x       |    |    | ' }
          ASK { ?s ?p '             | \\u0041 |    |    | ' }
          ASK {} #                  | x       |    |    |
          """)
  void areAnsweredInTime(String start, String open, String middle, String close, String end) {
    int times = (LONGEST - 100) / (open.length() + text(close).length() + 1);
    String query =
        text(start)
            + (open + " ").repeat(times)
            + text(middle)
            + text(close).repeat(times)
            + text(end);
    Instant before = Instant.now();
    HttpResponse<String> reply = served.send("POST", "/sparql", "application/sparql-query", query);
    assertThat(reply.statusCode()).as(reply.body()).isIn(200, 400);
    assertThat(Duration.between(before, Instant.now())).isLessThan(MOST);
  }

  private static String text(String cell) {
    return cell == null ? "" : cell;
  }
}
