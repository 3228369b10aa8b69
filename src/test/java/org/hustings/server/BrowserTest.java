package org.hustings.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hustings.browser.Chromium;
import org.hustings.browser.Tab;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of page in a real browser: nothing foreign, nothing refused, nobody shut out. */
@ExtendWith(Chromium.class)
class BrowserTest {
  private static final Example EXAMPLE = new Example();

  @AfterAll
  static void stop() {
    EXAMPLE.close();
  }

  static List<String> pages() {
    return List.of(
        "/",
        "/list/Person",
        "/list/State",
        "/list/Article",
        "/console",
        "/console?question=who-backs",
        "/ns",
        "/about",
        "/search?q=r",
        "/id/contest/nato-secretary-general-2024",
        "/id/contest/nato-secretary-general-2024?asof=soon",
        "/id/person/mark-rutte",
        "/id/person/mark-rutte?list=Endorsement.candidate",
        "/id/office/nato-secretary-general",
        "/id/state/hungary",
        "/id/rule/endorsement/backs",
        "/id/article/gazette-2024-06-20",
        "/id/endorsement/united-kingdom/mark-rutte/nato-secretary-general/nato-secretary-general-2024",
        "/nothing-here");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pagesAskNobodyElseAndPassAxe(String path, Tab tab) {
    tab.open(EXAMPLE.address(path)).find("main");
    // Chromium draws the calendar of a field for dates from an address of its own with all of it
    // in.
    assertThat(tab.requests().stream().filter(a -> !a.startsWith("data:")))
        .allSatisfy(a -> assertThat(a).startsWith(EXAMPLE.address("/")));
    assertThat(tab.complaints().stream().filter(c -> !c.contains("404"))).isEmpty();
    assertThat(tab.axe()).isEmpty();
    tab.media("color-scheme", "dark");
    assertThat(tab.axe()).as("in the dark").isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void pagesFitFromAPhoneToAWall(String path, Tab tab) {
    tab.open(EXAMPLE.address(path)).find("main");
    for (int width : new int[] {360, 768, 1280, 3840}) {
      tab.size(width, 900);
      Object wide = tab.run("return document.documentElement.scrollWidth");
      assertThat((Long) wide).as(path + " at " + width).isLessThanOrEqualTo(width);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  @SuppressWarnings("unchecked")
  void headingsFollowEachOtherWithoutAGap(String path, Tab tab) {
    tab.open(EXAMPLE.address(path)).find("main");
    List<Long> levels =
        (List<Long>)
            tab.run(
                "return [...document.querySelectorAll('h1,h2,h3,h4,h5')].map(h => +h.tagName[1])");
    assertThat(levels.stream().filter(l -> l == 1)).hasSize(1);
    for (int i = 1; i < levels.size(); i++) {
      assertThat(levels.get(i)).as(levels.toString()).isLessThanOrEqualTo(levels.get(i - 1) + 1);
    }
  }

  @Test
  void theFirstPageIsSmall(Tab tab) {
    tab.open(EXAMPLE.address("/")).find("main");
    Object bytes =
        tab.run(
            "return [...performance.getEntriesByType('navigation'),"
                + " ...performance.getEntriesByType('resource')]"
                + ".reduce((sum, one) => sum + one.transferSize, 0)");
    assertThat((Long) bytes).isBetween(1_000L, 300_000L);
  }
}
