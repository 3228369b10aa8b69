package org.hustings.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PagesTest {
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
  void theStartPageTalliesTheContests() {
    assertThat(page("/"))
        .contains("<h3><a href=\"/id/contest/nato-secretary-general-2024\">")
        .contains("7 states")
        .contains("1 state<")
        .contains("23 Feb 2024")
        .contains("Contests without an endorsement that stands");
  }

  @Test
  void aPersonHasOfficesAndEndorsements() {
    assertThat(page("/id/person/mark-rutte"))
        .contains("Offices held", "Endorsements received", "Candidacies", "Opposition met")
        .contains("14 October 2010", "2 July 2024")
        .contains("Britain put its weight behind Mark Rutte on Thursday as the next head of NATO.")
        .contains("Example Courier")
        .contains("according to <bdi>a US official</bdi> through <bdi>Reuters</bdi>");
  }

  @Test
  void aStateHasTheEndorsementsItGave() {
    assertThat(page("/id/state/hungary"))
        .contains("Endorsements given", "Opposition voiced", "18 June 2024");
  }

  @Test
  void factualityIsSaidInWords() {
    assertThat(page("/id/person/mark-rutte"))
        .contains("<span class=\"fact reported\">reported</span>")
        .contains("<span class=\"fact possible\">possible</span>");
  }

  @Test
  void aClaimShowsEveryPieceOfEvidence() {
    String claim =
        "/id/endorsement/united-kingdom/mark-rutte/nato-secretary-general/nato-secretary-general-2024";
    assertThat(page(claim))
        .contains("2 sentences say so, in 2 articles")
        .contains("put its weight behind", "an early supporter")
        .contains("not in the sentence itself", "strong");
  }

  @Test
  void anArticleShowsItsQuotesInOrder() {
    String page = page("/id/article/gazette-2024-06-20");
    assertThat(page).contains("Last hurdles fall", "5 passages");
    assertThat(page.indexOf("Hungary said on Tuesday"))
        .isLessThan(page.indexOf("Slovakia followed"));
    assertThat(page.indexOf("Slovakia followed"))
        .isLessThan(page.indexOf("Klaus Iohannis withdrew"));
    assertThat(page).contains("id=\"char=0,51\"");
  }

  @Test
  void aContestSetsItsCandidatesBesideEachOther() {
    String page = page("/id/contest/nato-secretary-general-2024");
    assertThat(page).contains("Won", "7 states", "Said, but not counted", "Opposed by");
    assertThat(page.indexOf("A</span> <a href=\"/id/person/mark-rutte\">"))
        .isLessThan(page.indexOf("</span> <a href=\"/id/person/klaus-iohannis\">"));
    assertThat(page).contains("Day by day", "candidate, withdrawn");
  }

  @Test
  void anythingElseHasItsPropertiesBothWays() {
    assertThat(page("/id/office/nato-secretary-general"))
        .contains("Holders", "What is known", "Referred to", "NATO");
  }

  @Test
  void aGraphOfABuildHasAPage() {
    assertThat(page("/id/build/2024")).contains("Example build");
  }

  @Test
  void everyResourceAnswersByItsWholeIri() {
    HttpResponse<String> reply =
        example.get("/thing?iri=" + Links.encoded(Example.BASE + "person/mark-rutte"));
    assertThat(reply.headers().firstValue("Location")).contains("/id/person/mark-rutte");
    String foreign = Links.encoded("http://www.wikidata.org/entity/Q57792");
    assertThat(page("/thing?iri=" + foreign)).contains("exactMatch");
    assertThat(example.get("/thing?iri=x").statusCode()).isEqualTo(404);
  }

  @Test
  void everyPageLeadsToItsQuery() {
    for (String path : new String[] {"/", "/id/person/mark-rutte", "/list/State"}) {
      String page = page(path);
      String link = page.replaceFirst("(?s).*href=\"(/console\\?query=[^\"]*)\".*", "$1");
      assertThat(page(link)).as(path).contains("Answer", "<table>");
    }
  }

  @Test
  void namesAreListedByClass() {
    assertThat(page("/list/Person")).contains("Kaja Kallas", "5, by name");
  }

  @Test
  void nothingIsLoadedFromElsewhereAndNothingRuns() {
    for (String path :
        new String[] {
          "/",
          "/console",
          "/ns",
          "/list/Person",
          "/id/person/mark-rutte",
          "/id/x",
          "/id/contest/nato-secretary-general-2024",
          "/id/article/gazette-2024-06-20"
        }) {
      HttpResponse<String> reply = example.get(path);
      assertThat(reply.headers().firstValue("Content-Security-Policy").orElse(""))
          .startsWith("default-src 'self'");
      String data = "<script type=\"application/ld\\+json\">[^<]*</script>";
      String own = "<script type=\"module\" src=\"/assets/[a-z-]+\\.js\"></script>";
      assertThat(reply.body().replaceAll(data, "").replaceAll(own, ""))
          .doesNotContain("<script", "<style", " style=", "<iframe", "<img")
          .doesNotContainPattern(" on[a-z]+=")
          .doesNotContainPattern("<link[^>]*href=\"http");
    }
  }

  private static String page(String path) {
    HttpResponse<String> reply = example.get(path);
    assertThat(reply.statusCode()).as(path).isEqualTo(200);
    return reply.body();
  }
}
