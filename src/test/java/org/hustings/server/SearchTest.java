package org.hustings.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SearchTest {
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
  void everyWordMayBeCutShort() {
    assertThat(found("mar ru")).contains("<a href=\"/id/person/mark-rutte\">");
    assertThat(found("rutte mark")).contains("/id/person/mark-rutte");
    assertThat(found("ark rutte")).contains("Nothing has this in its name");
  }

  @Test
  void caseAndAccentsDoNotMatter() {
    assertThat(found("KLAUS IOHÁNNIS")).contains("/id/person/klaus-iohannis");
    assertThat(Folded.words("Łukasz O’Neill-Šarić ﬁn U.S."))
        .containsExactly("lukasz", "oneill", "saric", "fin", "us");
  }

  @Test
  void whoStandsInMostClaimsComesFirst() {
    String found = found("m");
    assertThat(found.indexOf("/id/person/mark-rutte")).isPositive();
    assertThat(found.substring(found.indexOf("<ol class=\"found\">")))
        .startsWith("<ol class=\"found\"><li><a href=\"/id/person/mark-rutte\">");
  }

  @Test
  void everythingWithANameIsFound() {
    assertThat(found("hungary")).contains("/id/state/hungary");
    assertThat(found("last hurdles")).contains("/id/article/gazette-2024-06-20");
    assertThat(found("nato"))
        .contains("/id/office/nato-secretary-general", "/id/contest/nato-secretary-general-2024");
  }

  @Test
  void scriptsAreToldInJson() {
    HttpResponse<String> reply = example.get("/search?q=rutte", "application/json");
    assertThat(reply.headers().firstValue("Vary").orElse("")).contains("Accept");
    assertThat(reply.body())
        .startsWith("{\"total\":")
        .contains("\"label\":\"Mark Rutte\"", "\"kind\":\"person\"", "\"/id/person/mark-rutte\"");
  }

  @Test
  void whatIsFoundIsThereInTurtleToo() {
    assertThat(example.get("/search.ttl?q=rutte").body()).contains("\"Mark Rutte\"");
    assertThat(example.get("/list/Person.ttl").body()).contains("\"Mark Rutte\"");
  }

  @Test
  void nothingAskedIsNothingFound() {
    for (String asked : new String[] {"", "%20", "%22%27%3C", "x".repeat(5000)}) {
      assertThat(example.get("/search?q=" + asked).statusCode()).isEqualTo(200);
      assertThat(example.get("/search?q=" + asked, "application/json").body())
          .isEqualTo("{\"total\":0,\"hits\":[]}\n");
    }
  }

  @Test
  void aboutTellsLicencesInFull() {
    String about = example.get("/about").body();
    for (Library library : Library.all()) {
      assertThat(about).contains(library.name(), library.version());
    }
    assertThat(about).contains("Permission is hereby granted", "How to cite a claim");
  }

  private static String found(String words) {
    return example.get("/search?q=" + Links.encoded(words)).body();
  }
}
