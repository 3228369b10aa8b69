package org.hustings.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ConsolePageTest {
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
  void itOffersAQueryThatRuns() {
    String page = example.get("/console").body();
    assertThat(page).contains("<textarea", "Questions to start from");
    String query = PageQueries.text("queries/first.rq");
    assertThat(ask(query).body()).contains("13 rows", "Britain put its weight");
  }

  @Test
  void everyQuestionCanBePicked() {
    for (var question : Example.QUESTIONS.all()) {
      HttpResponse<String> reply = example.get("/console?question=" + question.name());
      assertThat(reply.statusCode()).as(question.name()).isEqualTo(200);
      assertThat(example.get("/console").body())
          .contains("/console?question=" + question.name() + "\"");
    }
  }

  @Test
  void parametersAreFields() {
    assertThat(example.get("/console?question=who-backs").body())
        .contains("name=\"p.candidate\"", "<option value=\"Mark Rutte\">");
    assertThat(example.get("/console?question=who-backs&p.candidate=Mark+Rutte").body())
        .contains("Answer", "Germany endorsed Rutte");
  }

  @Test
  void aParameterThatFitsNothingIsAFault() {
    HttpResponse<String> reply =
        example.get("/console?question=who-backs&p.candidate=Nobody+%3Cb%3E");
    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(reply.body()).contains("role=\"alert\"").doesNotContain("<b>");
  }

  @Test
  void faultsAreShownAtTheirLineAndColumn() {
    HttpResponse<String> reply = ask("SELECT * {\n  ?s ?p ;\n}");
    assertThat(reply.statusCode()).isEqualTo(400);
    assertThat(reply.body()).contains("Line 2, column 9", "\n  ?s ?p ;\n        ^");
  }

  @Test
  void askAndConstructHaveAnswersToo() {
    assertThat(ask("ASK {}").body()).contains("Yes.");
    assertThat(ask("CONSTRUCT WHERE { ?s a <https://w3id.org/hustings/ns#State> }").body())
        .contains("10 rows");
    assertThat(ask("DESCRIBE <https://w3id.org/hustings/id/person/mark-rutte>").body())
        .contains("Mark Rutte");
  }

  @Test
  void tripleTermsAreReadable() {
    assertThat(
            ask("SELECT ?t { ?c <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> ?t } LIMIT 1")
                .body())
        .contains("One row", "Mark Rutte");
  }

  @Test
  void longAnswersAreCutAndSaySo() {
    String page = ask("SELECT * { ?s ?p ?o . ?a ?b ?c }").body();
    assertThat(page).contains("The first 1000 rows");
  }

  @Test
  void updatesAreNoQueries() {
    assertThat(ask("DELETE WHERE { ?s ?p ?o }").statusCode()).isEqualTo(400);
  }

  private static HttpResponse<String> ask(String query) {
    return example.get("/console?query=" + Links.encoded(query));
  }
}
