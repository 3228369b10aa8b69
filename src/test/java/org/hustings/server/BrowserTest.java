package org.hustings.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hustings.browser.Chromium;
import org.hustings.browser.Tab;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of page in a real browser: nothing foreign, nothing refused, nobody shut out. */
@ExtendWith(Chromium.class)
class BrowserTest {
  private static final Example EXAMPLE = new Example();

  @AfterAll
  static void stop() {
    EXAMPLE.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/list/Person",
        "/list/State",
        "/list/Article",
        "/console",
        "/console?question=who-backs",
        "/ns",
        "/about",
        "/search?q=r",
        "/nothing-here"
      })
  void pagesAskNobodyElseAndPassAxe(String path, Tab tab) {
    tab.open(EXAMPLE.address(path)).find("main");
    assertThat(tab.requests()).allSatisfy(a -> assertThat(a).startsWith(EXAMPLE.address("/")));
    assertThat(tab.complaints().stream().filter(c -> !c.contains("404"))).isEmpty();
    assertThat(tab.axe()).isEmpty();
    tab.media("color-scheme", "dark");
    assertThat(tab.axe()).as("in the dark").isEmpty();
  }

  @Test
  void pagesAreNotWiderThanAPhone(Tab tab) {
    for (String path : List.of("/", "/list/State", "/console", "/ns")) {
      tab.open(EXAMPLE.address(path)).size(360, 740).find("main");
      Object wide = tab.run("return document.documentElement.scrollWidth");
      assertThat((Long) wide).as(path).isLessThanOrEqualTo(360);
    }
  }
}
