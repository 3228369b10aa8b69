package org.hustings.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EntityPageTest {
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
  void officesAreDrawnOverTheYears() {
    assertThat(page("/id/person/mark-rutte"))
        .contains("aria-label=\"Prime Minister of the Netherlands, 2010 – 2024\"")
        .contains("aria-label=\"Secretary General of NATO, 2024 – open\"");
  }

  @Test
  void aRuleIsShownAsItStandsWithItsExamples() {
    assertThat(page("/id/rule/endorsement/backs"))
        .contains("As it stands now in data/rules/20-endorsement.rules, line ")
        .contains("Endorsement backs\n  match {endorser+} BACK {candidate+} [FOR*]")
        .contains("example &quot;Portugal and Malta have backed Ana Silva", "not &quot;Portugal")
        .doesNotContain("Endorsement urges");
    assertThat(page("/id/person/mark-rutte")).contains("href=\"/id/rule/endorsement/backs\"");
  }

  @Test
  void theNeighbourhoodIsToldToTheScriptThatDrawsIt() {
    String graph = body("/graph?iri=" + Links.encoded(Example.BASE + "person/mark-rutte"));
    assertThat(graph)
        .startsWith("{\"total\":")
        .contains("\"label\":\"France\"", "\"kind\":\"state\"", "\"label\":\"endorses\"")
        .contains("\"sure\":\"no\"", "\"address\":\"/id/endorsement/");
    assertThat(example.get("/graph?iri=x").statusCode()).isEqualTo(404);
  }

  @Test
  void whatRefersToSomethingIsThereWithoutItsClaims() {
    String office = page("/id/office/nato-secretary-general");
    String references = office.substring(office.indexOf("id=\"references\""));
    assertThat(references)
        .contains("NATO Secretary General 2024")
        .doesNotContain("/id/endorsement/");
    String by = Links.encoded("https://w3id.org/hustings/ns#office");
    assertThat(page("/id/office/nato-secretary-general?by=" + by))
        .contains("NATO Secretary General 2014", "the whole page");
  }

  private static String page(String path) {
    return body(path);
  }

  private static String body(String path) {
    var reply = example.get(path);
    assertThat(reply.statusCode()).as(path).isEqualTo(200);
    return reply.body();
  }
}
