package org.hustings.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hustings.browser.Chromium;
import org.hustings.browser.Tab;
import org.hustings.store.Parameter;
import org.hustings.store.Question;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Answers in every view that fits them. */
@ExtendWith(Chromium.class)
class ConsoleViewsTest {
  private static final Example EXAMPLE = new Example();
  private static final Map<String, String> VALUES =
      Map.of(
          "candidate", "Mark Rutte",
          "agent", "Hungary",
          "contest", "NATO Secretary General 2024",
          "body", "NATO",
          "on", "2024-06-01",
          "article", "Hungary will not have Rutte");

  @AfterAll
  static void stop() {
    EXAMPLE.close();
  }

  @Test
  void everyQuestionIsShownInEveryViewThatFits(Tab tab) {
    List<String> shown = new ArrayList<>();
    ConsoleTab console = ConsoleTab.open(tab, EXAMPLE);
    for (Question question : Example.QUESTIONS.all()) {
      console.goTo(address(question)).answered();
      assertThat(tab.all("#answer .fault")).as(question.name()).isEmpty();
      console.showEachView().forEach(view -> shown.add(question.name() + " " + view));
      assertThat(tab.complaints()).as(question.name()).isEmpty();
    }
    assertThat(shown)
        .contains("who-backs table", "timeline timeline", "endorsement-network graph")
        .contains("tally-by-contest chart", "states-by-candidate map")
        .hasSizeGreaterThan(40);
  }

  /** The question by the fragment of an address, which the server does not see. */
  private static String address(Question question) {
    StringBuilder address = new StringBuilder("#question=" + question.name());
    for (Parameter parameter : question.parameters()) {
      if (parameter.required()) {
        String value = VALUES.getOrDefault(parameter.name(), "");
        address.append("&p.").append(parameter.name()).append('=').append(Links.encoded(value));
      }
    }
    return address.toString();
  }

  @Test
  void aCommentChoosesTheView(Tab tab) {
    String states =
        "#view: map\nSELECT ?s ?l { ?s a <https://w3id.org/hustings/ns#State> ;"
            + " <http://www.w3.org/2000/01/rdf-schema#label> ?l }";
    ConsoleTab.open(tab, EXAMPLE, ConsoleTab.share(states)).answered();
    assertThat(tab.all(".map a.tile")).hasSize(10);
    tab.find(".map a.tile[aria-label^='Hungary'][href='/id/state/hungary']");
  }

  @Test
  void everyViewPassesAxeInLightAndDark(Tab tab) {
    ConsoleTab console = ConsoleTab.open(tab, EXAMPLE, "/console#question=states-by-candidate");
    console.answered();
    for (String view : List.of("map", "timeline", "table", "raw")) {
      tab.find("[data-view=" + view + "]").click();
      tab.find(".stage[data-view=" + view + "] > div");
      passes(tab, view);
    }
    tab.open(EXAMPLE.address("/console#question=tally-by-contest"));
    tab.find("[data-view=chart]").click();
    tab.find(".stage canvas");
    passes(tab, "chart");
    tab.open(EXAMPLE.address("/console#question=endorsement-network"));
    tab.find(".network[data-nodes]");
    passes(tab, "graph");
  }

  private static void passes(Tab tab, String view) {
    assertThat(tab.axe()).as(view).isEmpty();
    tab.media("color-scheme", "dark");
    assertThat(tab.axe()).as(view + " in the dark").isEmpty();
    tab.media("color-scheme", "light");
  }

  @Test
  void aHundredThousandRowsAreScrolledSortedAndFiltered(Tab tab) {
    String many = "SELECT ?a ?b ?c ?d { ?a ?b ?c . ?d ?e ?f } LIMIT 100000";
    ConsoleTab console = ConsoleTab.open(tab, EXAMPLE, ConsoleTab.share(many)).answered();
    assertThat(tab.find(".summary").getText()).startsWith("100,000 rows");
    tab.run("const s = document.querySelector('.scroll.grid'); s.scrollTop = s.scrollHeight");
    console.waitUntil("!!document.querySelector('tr[aria-rowindex=\"100001\"]')");
    assertThat(tab.all(".table tbody tr").size()).isLessThan(80);
    tab.findText(".sort", "b").click();
    console.waitUntil("!!document.querySelector('th[aria-sort=ascending]')");
    tab.find(".filter input").sendKeys("mark rutte");
    tab.findText(".filter [role=status]", " of 100,000 rows");
  }

  @Test
  void theConsoleIsNoWiderThanAPhone(Tab tab) {
    ConsoleTab.open(tab, EXAMPLE).run();
    tab.size(360, 740);
    assertThat((Long) tab.run("return document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(360);
  }

  @Test
  void allOfItIsLessThanABudgetOfBytes(Tab tab) {
    ConsoleTab.open(tab, EXAMPLE, "/console#question=endorsement-network").answered();
    tab.find(".network[data-nodes]");
    tab.run("return import('/assets/lib/chart.js.js')");
    Object bytes =
        tab.run(
            "return performance.getEntries().reduce((sum, e) => sum + (e.encodedBodySize || 0), 0)");
    assertThat((Long) bytes)
        .as("packed, with cytoscape and chart.js")
        .isBetween(300_000L, 1_200_000L);
  }
}
