package org.hustings.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hustings.browser.Chromium;
import org.hustings.browser.Tab;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The console with its script, in a real browser: writing, running, faults. */
@ExtendWith(Chromium.class)
class ConsoleBrowserTest {
  private static final Example EXAMPLE = new Example();

  @AfterAll
  static void stop() {
    EXAMPLE.close();
  }

  @Test
  void aQueryRunsAndItsRowsAreNamedAndLinked(Tab tab) {
    ConsoleTab console = ConsoleTab.open(tab, EXAMPLE).run();
    assertThat(tab.find(".summary").getText()).startsWith("13 rows in ");
    assertThat(tab.findText(".table a", "Mark Rutte").getAttribute("href"))
        .isEqualTo(EXAMPLE.address("/id/person/mark-rutte"));
    assertThat(console.tab().requests())
        .allSatisfy(a -> assertThat(a).startsWith(EXAMPLE.address("/")));
    assertThat(tab.complaints()).isEmpty();
  }

  @Test
  void aFaultIsMarkedAtItsLineAndColumn(Tab tab) {
    ConsoleTab console = ConsoleTab.open(tab, EXAMPLE).write("SELECT * {\n  ?s ?p ;\n}");
    tab.findText(".told", "Line 2, column 9");
    assertThat(console.inEditor(".cm-lintRange-error")).containsExactly(";");
    console.write("SELECT * {\n  << ?s ?p ?o ~ ?r >> . ?r ?q <<( ?s ?p ?o )>> {| ?a ?b |}\n}");
    console.waitUntil("document.querySelector('.told').textContent === ''");
    assertThat(console.inEditor(".cm-lintRange-error")).isEmpty();
  }

  @Test
  void aRefusalSaysWhyAndWhatToChange(Tab tab) {
    ConsoleTab.open(tab, EXAMPLE)
        .write("ASK { SERVICE <https://example.org/> { ?s ?p ?o } }")
        .run();
    assertThat(tab.find(".refusal").getText()).contains("refused", "Leave the SERVICE pattern out");
  }

  @Test
  void scriptsMakeNoMarkupOfStrings() throws IOException {
    Path web = Path.of("src/main/resources/org/hustings/server/web");
    try (Stream<Path> files = Files.list(web)) {
      List<Path> scripts = files.filter(f -> f.toString().endsWith(".js")).toList();
      assertThat(scripts).isNotEmpty();
      for (Path script : scripts) {
        assertThat(Files.readString(script))
            .as(script.toString())
            .startsWith("// ")
            .doesNotContainPattern(
                "innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\(|new Function|setHTML");
        assertThat(Files.readAllLines(script)).as(script.toString()).hasSizeLessThan(200);
      }
    }
  }
}
