package org.hustings.page;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/**
 * What a page says of itself, from what is trusted most to least: JSON-LD in the words of
 * schema.org, OpenGraph, other meta elements, microdata and links, what is shown. What it does not
 * say is the empty string.
 *
 * @param published the day as YYYY-MM-DD
 * @param isArticle true when the page says that it holds an article
 * @param body the text of the article where it stands in JSON-LD too
 */
record Metadata(
    String title,
    String publisher,
    String published,
    String url,
    String licence,
    boolean isArticle,
    String body) {
  private static final Pattern WEB = Pattern.compile("(?i)https?://\\S+");
  private static final List<String> BETWEEN_TITLE_AND_SITE =
      List.of(" | ", " - ", " \u2013 ", " \u2014 ", " :: ", ": ");

  /** That of a page, before anything is taken off it. */
  static Metadata of(Document page) {
    Elements elements = new Elements(page);
    LinkedData data = LinkedData.of(page);
    List<String> addresses = web(elements.link("canonical"), elements.meta("og:url")).toList();
    String publisher = publisher(data, elements, addresses);
    return new Metadata(
        withoutSite(title(data, elements, addresses), publisher),
        publisher,
        published(data, elements, addresses),
        url(data, elements, addresses),
        licence(data, elements, addresses),
        data.hasArticle() || elements.isArticle(),
        data.words("articleBody", addresses));
  }

  private static String title(LinkedData data, Elements page, List<String> addresses) {
    return first(
        data.words("headline", addresses),
        page.meta(
            "og:title", "twitter:title", "title", "dc.title", "dcterms.title", "citation_title"),
        page.property("headline"),
        page.shown("article h1"),
        page.shown("h1"),
        page.shown("title"));
  }

  private static String publisher(LinkedData data, Elements page, List<String> addresses) {
    return Stream.of(
            data.words("publisher", addresses),
            page.meta("og:site_name"),
            page.meta("article:publisher"),
            page.meta("publisher", "dc.publisher", "dcterms.publisher", "citation_publisher"),
            page.property("publisher"),
            page.meta("application-name"))
        .map(Spaces::normal)
        .filter(name -> !name.isEmpty() && !isWeb(name))
        .findFirst()
        .orElse("");
  }

  private static String published(LinkedData data, Elements page, List<String> addresses) {
    return Stream.of(
            data.words("datePublished", addresses),
            page.meta("article:published_time", "og:published_time", "og:article:published_time"),
            page.meta("datepublished", "date.published", "publishdate", "publish-date", "pubdate"),
            page.meta("dcterms.issued", "dc.date.issued", "dc.date", "dcterms.date"),
            page.meta("parsely-pub-date", "sailthru.date", "publication_date", "date"),
            page.property("datePublished"),
            page.time())
        .flatMap(text -> Days.of(text).stream())
        .findFirst()
        .map(Object::toString)
        .orElse("");
  }

  private static String url(LinkedData data, Elements page, List<String> addresses) {
    return web(
            data.address("url", addresses),
            data.address("mainEntityOfPage", addresses),
            page.meta("og:url"),
            page.link("canonical"),
            page.property("mainEntityOfPage"))
        .findFirst()
        .orElse("");
  }

  private static String licence(LinkedData data, Elements page, List<String> addresses) {
    return first(
        data.address("license", addresses),
        page.link("license"),
        page.meta("dcterms.license", "dc.rights.license"),
        page.property("license"));
  }

  /** A title without the name of the site that many pages put behind it. */
  private static String withoutSite(String title, String site) {
    return BETWEEN_TITLE_AND_SITE.stream()
        .map(between -> between + site)
        .filter(end -> !site.isEmpty() && title.endsWith(end) && title.length() > end.length())
        .map(end -> title.substring(0, title.length() - end.length()).trim())
        .findFirst()
        .orElse(title);
  }

  private static String first(String... texts) {
    return Arrays.stream(texts)
        .map(Spaces::normal)
        .filter(t -> !t.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static Stream<String> web(String... texts) {
    return Arrays.stream(texts).map(String::trim).filter(Metadata::isWeb);
  }

  private static boolean isWeb(String text) {
    return WEB.matcher(text).matches();
  }
}
