package org.hustings.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.hustings.model.Article;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {
  private static final String PROSE =
      "Portugal has backed Ana Silva, and so have Malta and Cyprus, her spokesman said on Friday.";
  private static final String ARTICLE =
      "<meta property='og:type' content='article'><p>%s</p>".formatted(PROSE);

  /** Pages that are built in different ways: that of each name has the text of the same name. */
  @ParameterizedTest
  @ValueSource(
      strings = {"jsonld", "microdata", "opengraph", "soup", "live", "boxes", "script", "cards"})
  void theTextOfAPageIsThatOfItsArticle(String name) throws IOException {
    String expected = new String(resource(name + ".txt"), StandardCharsets.UTF_8);
    assertThat(article(resource(name + ".html")).text() + "\n").isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      value = {
        "jsonld    | London puts its weight behind Rutte & a quick vote | Example Courier    | 2024-02-22 | https://courier.example/world/2024/02/22/london-rutte | https://creativecommons.org/licenses/by/4.0/",
        "microdata | Obama names Kim for the World Bank                 | Example Ledger     | 2012-03-23 | http://ledger.example/kim | ''",
        "opengraph | Poland alone against Tusk                          | The Example Herald | 2017-03-09 | https://herald.example/tusk-again | https://herald.example/licence",
        "soup      | Powell crosses over                                | ''                 | 2008-10-19 | '' | ''",
        "live      | Conservative leadership race - as it happened      | Example Post       | 2022-10-23 | https://post.example/live/race | ''",
        "boxes     | Wallace gives up on NATO                           | Example Tribune    | 2023-06-21 | https://tribune.example/wallace | ''",
      })
  void whatAPageSaysOfItselfIsRead(
      String name, String title, String publisher, String published, String url, String licence)
      throws IOException {
    Article article = article(resource(name + ".html"));
    assertThat(article)
        .isEqualTo(new Article("a", article.text(), title, publisher, published, url, licence));
  }

  @Test
  void aPageOfHeadlinesHoldsNoArticle() throws IOException {
    assertThat(read(resource("front.html"), "")).isEqualTo(new Found.Nothing());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<p>", "no markup", "<html><body><p>Page not found.</p>", "\0\0\0"})
  void aPageWithoutTextHoldsNoArticle(String page) {
    assertThat(read(utf8(page), "")).isEqualTo(new Found.Nothing());
  }

  @Test
  void anArticleWithoutTextIsAFault() {
    byte[] page = utf8("<meta property='og:type' content='article'><p>Loading ...</p>");
    assertThat(read(page, ""))
        .isEqualTo(
            new Found.Fault("says that it is an article, but has no text of one", "an article"));
  }

  @Test
  void theAddressOfACaptureIsThatOfItsPage() {
    Found found = new PageReader().read("a", "https://a.example/x", "", utf8(ARTICLE));
    assertThat(((Found.Text) found).article().url()).isEqualTo("https://a.example/x");
  }

  /** A declaration in the page, one of the server, the set that the bytes are in. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      emptyValue = "",
      value = {
        "''                                                                  | ''         | UTF-8",
        "<meta charset=windows-1252>                                         | ''         | windows-1252",
        "<META HTTP-EQUIV=Content-Type CONTENT=\"text/html; charset=latin1\"> | ''         | windows-1252",
        "<?xml version=\"1.0\" encoding=\"iso-8859-15\"?>                       | ''         | ISO-8859-15",
        "''                                                                  | iso-8859-1 | windows-1252",
        "<meta charset=utf-8>                                                | iso-8859-1 | UTF-8",
        "<meta charset=iso-8859-1>                                           | utf-8      | UTF-8",
        "<meta charset=us-ascii>                                             | klingon    | windows-1252",
        "''                                                                  | ''         | UTF-16",
      })
  void theCharacterSetIsTheOneThatFits(String inPage, String ofServer, String is) {
    String page =
        inPage
            + ARTICLE
                .replace("Ana Silva", "Andr\u00e9 Villas\u2010B\u00f4as")
                .replace('\u2010', '-');
    Found found = read(page.getBytes(Charset.forName(is)), ofServer);
    assertThat(((Found.Text) found).article().text()).contains("Andr\u00e9 Villas-B\u00f4as");
  }

  @Test
  void curlyQuotesInAPageThatClaimsLatin1AreThoseOfWindows() {
    byte[] page =
        ("<meta charset=iso-8859-1>" + ARTICLE.replace("Ana", "\u201cAna\u201d"))
            .getBytes(Charset.forName("windows-1252"));
    assertThat(article(page).text()).contains("\u201cAna\u201d");
  }

  @Test
  void bytesThatDoNotDecodeAreAFault() {
    byte[] page = "<meta charset=utf-8><p>Andr\u00e9".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(read(page, ""))
        .isEqualTo(
            new Found.Fault(
                "is not UTF-8 from byte 27 on", "a page in the character set that it declares"));
  }

  /** Without a headline of its own, and with things in front of and behind the text. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Also read: Five names for the top job, and why Spain backs none of them.",
        "Read more \u2013 Spain backs nobody at all, says its foreign minister.",
        "WATCH | Spain backs nobody.",
        "\u25b6 Watch: Spain backs nobody.",
        "Advertisement",
        "Photo: Spain's minister arrives. Getty Images",
        "Support our journalism: give what you can today.",
        "By Ann Writer in Lisbon",
        "22 February 2024",
        "Share this: Facebook, Twitter.",
        "(Reporting by Ann Writer; Editing by Ben Desk)",
        "\u00a9 2024 Example Courier",
        "<a href=x>Spain backs nobody, says its foreign minister, who was in Lisbon.</a>",
      })
  void boilerplateBetweenParagraphsIsLeftOut(String boilerplate) {
    String page = ARTICLE + "<p>" + boilerplate + "</p><p>She thanked them all, he said.</p>";
    assertThat(article(utf8(page)).text()).isEqualTo(PROSE + "\n\nShe thanked them all, he said.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Read the letter, said the minister, and you will see whom Spain backs.",
        "Watch what she does, he said, and not what she says.",
        "Related talks went on in Malta.",
        "Supporters of Ms Silva were glad.",
        "Sharing the post is no option, he said.",
        "Published in March, the letter named nobody.",
        "She <a href=x>thanked</a> <a href=y>the three</a> countries that back her.",
        "She asked: \"Who else?\"",
      })
  void sentencesThatBeginLikeBoilerplateStay(String sentence) {
    String page = ARTICLE + "<p>" + sentence + "</p>";
    assertThat(article(utf8(page)).text())
        .isEqualTo(PROSE + "\n\n" + sentence.replaceAll("<[^>]*>", ""));
  }

  @Test
  void deepNestingIsNoHarm() {
    for (String tag : new String[] {"div", "b", "p><b", "a href=x", "table><tr><td", "li", "h2"}) {
      String page = ARTICLE + ("<" + tag + ">").repeat(60_000) + PROSE.replace("Ana", "Eva");
      Assertions.assertTimeout(
          Duration.ofSeconds(20), () -> assertThat(read(utf8(page), "")).isNotNull());
    }
  }

  @Test
  void propertiesInEachOtherAreNoHarm() {
    String page = ARTICLE + "<span itemprop=publisher><i itemprop=name>".repeat(40_000);
    Assertions.assertTimeout(
        Duration.ofSeconds(20), () -> assertThat(read(utf8(page), "")).isNotNull());
  }

  @Test
  void aPageOfTagsIsRefused() {
    String page = ARTICLE + "<p> <br> 1 < 2".repeat(50_001);
    assertThat(read(utf8(page), ""))
        .isEqualTo(new Found.Fault("has more than 100000 tags", "a page with an article"));
    assertThat(read(utf8(ARTICLE + " 1 < 2 <".repeat(100_001)), "")).isInstanceOf(Found.Text.class);
  }

  @Test
  void manySiblingsAreNoHarm() {
    for (String part :
        new String[] {
          "<script>1</script>",
          "<p class=share>x",
          "<h2>Comments</h2><ul><li>x</ul>",
          "<article>x</article>",
          "<time>1</time>",
          "<br>",
          "<li><a href=x>A headline that is long enough</a><p>x</p>",
        }) {
      String page = ARTICLE + part.repeat(40_000);
      Assertions.assertTimeout(
          Duration.ofSeconds(20), () -> assertThat(read(utf8(page), "")).isNotNull());
    }
  }

  private static Article article(byte[] page) {
    Found found = read(page, "");
    assertThat(found).isInstanceOf(Found.Text.class);
    return ((Found.Text) found).article();
  }

  private static Found read(byte[] page, String charset) {
    return new PageReader().read("a", "", charset, page);
  }

  private static byte[] utf8(String page) {
    return page.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = PageReaderTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }
}
