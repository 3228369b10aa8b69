package org.hustings.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.hustings.browser.Chromium;
import org.hustings.browser.Tab;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** Writing in the console: completion, layout, tabs, history, all by the keyboard. */
@ExtendWith(Chromium.class)
class ConsoleWritingTest {
  private static final Example EXAMPLE = new Example();

  @AfterAll
  static void stop() {
    EXAMPLE.close();
  }

  @Test
  void aWordOfTheOntologyComesWithItsPrefix(Tab tab) {
    ConsoleTab console = ConsoleTab.open(tab, EXAMPLE).write("SELECT * {\n  ?c a ");
    console.type("Endorsem").waitFor(".cm-completionLabel", "endorsement").type(Keys.ENTER);
    assertThat(console.text())
        .startsWith("PREFIX h: <https://w3id.org/hustings/ns#>\nSELECT * {\n  ?c a h:Endorsement");
    assertThat(tab.complaints()).isEmpty();
  }

  @Test
  void anEntityIsFoundByItsNameAndItsIriIsPutIn(Tab tab) {
    ConsoleTab console = ConsoleTab.open(tab, EXAMPLE).write("SELECT * { ?s ?p ");
    console.type("Mark Rut").waitFor(".cm-completionLabel", "Mark Rutte").type(Keys.ENTER);
    assertThat(console.text())
        .isEqualTo("SELECT * { ?s ?p <https://w3id.org/hustings/id/person/mark-rutte>");
  }

  @Test
  void variablesOfTheQueryAreOffered(Tab tab) {
    ConsoleTab console = ConsoleTab.open(tab, EXAMPLE).write("SELECT ?candidate { ?s ?p ");
    console.type("?can").waitFor(".cm-completionLabel", "?candidate");
  }

  @Test
  void layingOutLosesNothing(Tab tab) {
    String untidy =
        "# head\nPREFIX h: <https://w3id.org/hustings/ns#> select ?a # why\n{ ?a h:x/h:y \"} . #\" ; a"
            + " h:State . # end\nfilter(?a < 3 && ?b > 4) << ?s ?p ?o ~ ?r >> }\nlimit 3";
    ConsoleTab console = ConsoleTab.open(tab, EXAMPLE).write(untidy).press("Format");
    String laid = console.text();
    assertThat(laid.replaceAll("\\s", "")).isEqualTo(untidy.replaceAll("\\s", ""));
    assertThat(laid).contains("\n  ?a h:x/h:y \"} . #\" ;\n    a h:State . # end\n", "\nlimit 3");
    assertThat(console.press("Format").text()).as("again").isEqualTo(laid);
  }

  @Test
  void everyQuestionIsLaidOutWithoutLoss(Tab tab) {
    ConsoleTab.open(tab, EXAMPLE);
    for (var question : Example.QUESTIONS.all()) {
      Object laid =
          tab.run(
              "const text = arguments[0];"
                  + "return import('/assets/console-format.js').then(m => m.formatted(text))",
              question.text());
      assertThat(String.valueOf(laid).replaceAll("\\s", ""))
          .as(question.name())
          .isEqualTo(question.text().replaceAll("\\s", ""));
      assertThat(Example.QUESTIONS.parse("laid", String.valueOf(laid)).query())
          .as(question.name())
          .isEqualTo(question.query());
    }
  }

  @Test
  void tabsAndHistoryOutliveAVisit(Tab tab) {
    ConsoleTab console = ConsoleTab.open(tab, EXAMPLE);
    tab.find(".tab-add").click();
    console.write("# mine\nASK {}").chord(Keys.CONTROL, Keys.ENTER).answered();
    assertThat(tab.find(".answer").getText()).isEqualTo("Yes.");
    tab.open(EXAMPLE.address("/console")).find("#console[data-ready]");
    assertThat(tab.find(".tab-pair.here").getText()).contains("mine");
    console.press("History");
    assertThat(tab.findText("dialog li", "mine").getText()).contains("1 row");
    console.type(Keys.ESCAPE).waitUntil("!document.querySelector('dialog')");
  }

  @Test
  void theKeyboardLeavesTheEditor(Tab tab) {
    ConsoleTab console = ConsoleTab.open(tab, EXAMPLE).write("ASK {}").type(Keys.TAB);
    assertThat(tab.driver().switchTo().activeElement().getText()).isEqualTo("Run");
    console.type(Keys.ENTER).answered();
    console.type(Keys.F1);
    assertThat(console.tab().all("dialog")).isEmpty();
    console.press("Keys");
    tab.findText("dialog dd", "run the query");
  }
}
