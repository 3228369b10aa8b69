package org.hustings.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTest {
  @Test
  void textIsEscaped() {
    assertThat(written(Html.element("p", "a < b & \"c\" > 'd'")))
        .isEqualTo("<p>a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;</p>");
  }

  @Test
  void attributesAreEscaped() {
    assertThat(written(Html.element("p", "x").with("title", "\"><script>")))
        .isEqualTo("<p title=\"&quot;&gt;&lt;script&gt;\">x</p>");
  }

  @Test
  void controlsAndLoneSurrogatesAreReplaced() {
    assertThat(written(Html.text("a\u0000b\u001Bc\uD800d\uFFFFe"))).isEqualTo("a�b�c�d�e");
  }

  @Test
  void charactersBeyondTheFirstPlaneAreKept() {
    assertThat(written(Html.text("\uD83D\uDDF3"))).isEqualTo("\uD83D\uDDF3");
  }

  @Test
  void voidElementsHaveNoEnd() {
    assertThat(written(Html.element("br"))).isEqualTo("<br>");
  }

  @Test
  void onlyWebAddressesBecomeLinks() {
    assertThat(written(Html.link("https://a.example/", "x"))).contains("href");
    assertThat(written(Html.link("/id/x", "x"))).contains("href");
    for (String address : new String[] {"javascript:alert(1)", "//evil.example", "data:,x", ""}) {
      assertThat(written(Html.link(address, "x"))).as(address).doesNotContain("href");
    }
  }

  @Test
  void theFirstNewlineOfATextareaIsKept() {
    assertThat(written(Html.element("textarea", "\nx"))).isEqualTo("<textarea>\n\nx</textarea>");
  }

  @Test
  void namesAreIsolatedFromTheirSurroundings() {
    assertThat(written(Html.name("\u202Eabc"))).isEqualTo("<bdi>\u202Eabc</bdi>");
  }

  private static String written(Html html) {
    StringBuilder out = new StringBuilder();
    HtmlWriter.write(html, out);
    return out.toString();
  }
}
