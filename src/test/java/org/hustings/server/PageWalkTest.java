package org.hustings.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.hustings.browser.Chromium;
import org.hustings.browser.Tab;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A reporter's way from the start page to a quote, by keyboard, by search, and without scripts. */
@ExtendWith(Chromium.class)
class PageWalkTest {
  private static final String CONTEST = "/id/contest/nato-secretary-general-2024";
  private static final Example EXAMPLE = new Example();

  @AfterAll
  static void stop() {
    EXAMPLE.close();
  }

  @AfterEach
  void scriptsAgain(Tab tab) {
    tab.scripts(true);
  }

  @Test
  void theKeyboardLeadsFromTheStartToAQuote(Tab tab) {
    tab.open(EXAMPLE.address("/")).find("main");
    press(tab, Keys.TAB);
    assertThat(focused(tab).getText()).isEqualTo("Skip to the page");
    press(tab, Keys.ENTER);
    tabTo(tab, "NATO Secretary General 2024");
    press(tab, Keys.ENTER);
    tab.findText("h1", "NATO Secretary General 2024");
    tabTo(tab, "Skip the map");
    press(tab, Keys.ENTER);
    tabTo(tab, "why");
    press(tab, Keys.ENTER);
    tab.findText("h1", "endorses Mark Rutte");
    tab.findText("blockquote", "Britain put its weight behind");
  }

  @Test
  void aReporterGoesFromTheStartToAQuoteToAQueryToADownload(Tab tab) {
    tab.open(EXAMPLE.address("/")).findText("main a", "NATO Secretary General 2024").click();
    tab.findText(".backers a", "why").click();
    tab.findText("blockquote", "Britain put its weight behind");
    tab.findText("footer a", "Ask this in SPARQL").click();
    tab.find("#console[data-ready]");
    tab.find("#answer[data-done]");
    String csv = String.valueOf(tab.findText(".downloads a", "csv").getAttribute("href"));
    HttpResponse<String> file = EXAMPLE.get(csv.substring(EXAMPLE.address("").length()), "*/*");
    assertThat(file.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    assertThat(file.body()).contains("Britain put its weight behind");
  }

  @Test
  void whatHasTheFocusIsSeenToHaveIt(Tab tab) {
    tab.open(EXAMPLE.address(CONTEST)).find("main");
    for (int i = 0; i < 25; i++) {
      press(tab, Keys.TAB);
      assertThat(tab.run("return getComputedStyle(document.activeElement).outlineStyle"))
          .as(focused(tab).getTagName() + " " + focused(tab).getText())
          .isNotEqualTo("none");
    }
  }

  @Test
  void typingFindsAndTheArrowsChoose(Tab tab) {
    tab.open(EXAMPLE.address("/")).find("#search-large").sendKeys("iohan");
    tab.findText("#search-large-found [role=option]", "Klaus Iohannis");
    assertThat(tab.axe()).isEmpty();
    focused(tab).sendKeys(Keys.ARROW_DOWN);
    assertThat(tab.find("[aria-selected=true]").getText()).contains("Klaus Iohannis", "person");
    focused(tab).sendKeys(Keys.ENTER);
    tab.findText("h1", "Klaus Iohannis");
  }

  @Test
  void escapeClosesWhatWasFound(Tab tab) {
    tab.open(EXAMPLE.address(CONTEST)).find("#search-small").sendKeys("ru");
    tab.findText("#search-small-found [role=option]", "Mark Rutte");
    focused(tab).sendKeys(Keys.ESCAPE);
    assertThat(tab.find("#search-small-found").isDisplayed()).isFalse();
  }

  @Test
  void theGraphIsDrawnWhenAskedForAndNotBefore(Tab tab) {
    tab.open(EXAMPLE.address("/id/person/mark-rutte")).find("button.quiet-button");
    assertThat(tab.requests()).noneMatch(a -> a.contains("cytoscape") || a.contains("/graph"));
    tab.find("button.quiet-button").click();
    tab.findText("#neighbourhood .place", "An arrow is a claim");
    assertThat(tab.requests()).anyMatch(a -> a.contains("cytoscape"));
    assertThat((Long) tab.run("return document.querySelectorAll('.canvas canvas').length"))
        .isPositive();
    assertThat(tab.complaints()).isEmpty();
    assertThat(tab.axe()).isEmpty();
  }

  @Test
  void everythingButThePicturesWorksWithoutScripts(Tab tab) {
    tab.scripts(false).open(EXAMPLE.address("/"));
    WebElement field = tab.find("#search-large");
    field.sendKeys("nato 2024");
    field.submit();
    tab.findText("a", "NATO Secretary General 2024").click();
    tab.find(".tile[aria-label^='France backs']");
    tab.find("#lens-publisher option[value='Example Courier']").click();
    tab.find("form.lens button").click();
    tab.findText(".told", "by Example Courier");
    tab.find("a.more").click();
    tab.find("#evidence blockquote");
  }

  private static WebElement focused(Tab tab) {
    return tab.driver().switchTo().activeElement();
  }

  private static void press(Tab tab, Keys key) {
    focused(tab).sendKeys(key);
  }

  /** Presses the tabulator until something with this text has the focus. */
  private static void tabTo(Tab tab, String text) {
    for (int i = 0; i < 120; i++) {
      press(tab, Keys.TAB);
      if (focused(tab).getText().equals(text)) {
        return;
      }
    }
    throw new AssertionError("the tabulator does not lead to " + text);
  }
}
