package org.hustings.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hustings.browser.Chromium;
import org.hustings.browser.Tab;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Strings that mean harm, in a real browser: nothing of them runs, and no page gets wider. */
@ExtendWith(Chromium.class)
class HostileBrowserTest {
  private static final Example EXAMPLE = new Example(HostileTest.store());

  @AfterAll
  static void stop() {
    EXAMPLE.close();
  }

  static Stream<List<String>> pages() {
    return Stream.concat(
        Stream.of(HostileTest.COMMON),
        IntStream.range(0, HostileTest.STRINGS.size()).mapToObj(HostileTest::pages));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void nothingRunsAndNothingGetsWider(List<String> pages, Tab tab) {
    tab.open(EXAMPLE.address("/")).size(360, 740);
    for (String path : pages) {
      tab.driver().get(EXAMPLE.address(path));
      assertThat((Long) tab.run("return document.documentElement.scrollWidth"))
          .as(path)
          .isLessThanOrEqualTo(360);
      assertThat(
              (Long) tab.run("return document.querySelectorAll('img, iframe, [onerror]').length"))
          .as(path)
          .isZero();
    }
    assertThat(tab.complaints()).isEmpty();
  }

  @Test
  void whatIsFoundWhileTypingIsTextAlone(Tab tab) {
    tab.open(EXAMPLE.address("/")).find("#search-large").sendKeys("script");
    tab.findText("#search-large-found [role=option]", "<script>alert(1)</script>");
    assertThat((Long) tab.run("return document.querySelectorAll('li script').length")).isZero();
    assertThat(tab.complaints()).isEmpty();
  }

  @Test
  void theGraphShowsHostileNamesAsTheyAre(Tab tab) {
    tab.open(EXAMPLE.address("/id/person/h0")).find("button.quiet-button").click();
    tab.findText("#neighbourhood .place", "An arrow is a claim");
    assertThat(tab.complaints()).isEmpty();
  }
}
