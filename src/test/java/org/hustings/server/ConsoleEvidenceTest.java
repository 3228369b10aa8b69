package org.hustings.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.hustings.browser.Chromium;
import org.hustings.browser.Tab;
import org.hustings.endpoint.Budget;
import org.hustings.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From rows to sentences, addresses that show a query, and stopping one. */
@ExtendWith(Chromium.class)
class ConsoleEvidenceTest {
  private static final String SLOW =
      "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
  private static final Example EXAMPLE = new Example();

  @AfterAll
  static void stop() {
    EXAMPLE.close();
  }

  @Test
  void aRowLeadsToItsQuotesAndTheyAreCited(Tab tab) {
    String query =
        "SELECT ?claim { ?claim a <https://w3id.org/hustings/ns#Endorsement> } ORDER BY ?claim";
    ConsoleTab.open(tab, EXAMPLE, ConsoleTab.share(query)).answered();
    tab.findText(".table a", " endorses ");
    tab.find(".quote-button").click();
    String quote = tab.find("dialog .citation blockquote bdi").getText();
    assertThat(quote).isNotEmpty();
    assertThat(tab.find("dialog .citation cite a").getAttribute("href"))
        .startsWith(EXAMPLE.address("/id/article/"));
    tab.run(
        "Object.defineProperty(navigator.clipboard, 'writeText',"
            + " {value: t => { window.copied = t; return Promise.resolve(); }})");
    tab.findText("dialog button", "Cite").click();
    assertThat(String.valueOf(tab.run("return window.copied")))
        .contains("“" + quote + "”", "Example ", "2024-", "https://w3id.org/hustings/id/article/");
    tab.findText("dialog button", "BibTeX").click();
    assertThat(String.valueOf(tab.run("return window.copied"))).startsWith("@article{");
    assertThat(tab.axe()).isEmpty();
  }

  @Test
  void aTripleTermIsReadableAndLeadsToItsQuotes(Tab tab) {
    String query =
        "SELECT ?t { ?c <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> ?t } LIMIT 1";
    ConsoleTab.open(tab, EXAMPLE, ConsoleTab.share("#view: table\n" + query)).answered();
    assertThat(tab.findText(".triple", "<<").getText())
        .matches("<< .* (endorses|opposes|.*) .* >>");
    tab.find(".quote-button").click();
    tab.find("dialog .citation");
  }

  @Test
  void cancelStopsTheQueryOnTheServer(Tab tab) {
    Budget one = new Budget(Duration.ofSeconds(60), 1000, 1, 1, 2, Duration.ofSeconds(15), 0);
    Store store = Example.load(Example.resource("example.trig"));
    try (Example example = new Example(store, one)) {
      ConsoleTab console = ConsoleTab.open(tab, example, ConsoleTab.share(SLOW));
      tab.findText(".summary", "Running");
      console.press("Cancel");
      tab.findText(".summary", "Cancelled");
      assertThat(example.get("/sparql?query=ASK%7B%7D", "text/csv").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void theBackButtonLeadsToTheQueryBefore(Tab tab) {
    ConsoleTab console = ConsoleTab.open(tab, EXAMPLE);
    console.write("SELECT (1 AS ?one) {}").run();
    tab.findText(".sort", "one");
    console.write("SELECT (2 AS ?two) {}").run();
    tab.findText(".sort", "two");
    tab.driver().navigate().back();
    tab.findText(".sort", "one");
    assertThat(console.text()).isEqualTo("SELECT (1 AS ?one) {}");
  }

  @Test
  void aSharedAddressShowsItsAnswerToAnybody(Tab tab) {
    String query = "SELECT (\"ü & # + %\" AS ?x) {}";
    ConsoleTab console = ConsoleTab.open(tab, EXAMPLE).write(query).run();
    String address = tab.driver().getCurrentUrl();
    tab.run("localStorage.clear()");
    tab.open(address).find("#answer[data-done]");
    assertThat(tab.findText(".table td", "ü").getText()).isEqualTo("ü & # + %");
    assertThat(console.text()).isEqualTo(query);
  }

  @Test
  void stringsThatMeanHarmStayStrings(Tab tab) {
    ConsoleTab console = ConsoleTab.open(tab, EXAMPLE);
    for (String harm :
        List.of(
            "<img src=x onerror=alert(1)>",
            "</td><script>alert(1)</script>",
            "javascript:alert(1)")) {
      String query =
          "SELECT ?x ?n (IRI(?y) AS ?z) { VALUES (?x ?y ?n) { (\""
              + harm
              + "\" \"javascript:alert(1)\" 1) (\"b\" \"https://example.org/\" 2) } }";
      console.goTo("query=" + Links.encoded(query)).answered();
      assertThat(console.showEachView()).contains("table", "chart", "raw");
      assertThat(tab.all("#console img, #console td script, a[href^=javascript]")).isEmpty();
      assertThat(tab.complaints()).isEmpty();
    }
  }
}
