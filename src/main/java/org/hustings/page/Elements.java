package org.hustings.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What the elements of a page say of it, each "" when there is none. */
final class Elements {
  private static final int MOST_LOOKED_AT = 9;

  private final Document page;
  private final Map<String, String> meta = new HashMap<>();

  Elements(Document page) {
    this.page = page;
    for (Element element : page.select("meta[content]")) {
      Stream.of("property", "name", "itemprop")
          .map(attribute -> element.attr(attribute).trim().toLowerCase(Locale.ROOT))
          .filter(name -> !name.isEmpty() && !element.attr("content").isBlank())
          .forEach(name -> meta.putIfAbsent(name, element.attr("content")));
    }
  }

  /** The content of the meta element of the first name that there is, in lower case. */
  String meta(String... names) {
    return Stream.of(names).filter(meta::containsKey).map(meta::get).findFirst().orElse("");
  }

  /** Where a link of some kind leads. */
  String link(String kind) {
    return page.select("link[rel~=(?i)(^|\\s)" + kind + "(\\s|$)]").stream()
        .map(link -> link.absUrl("href"))
        .filter(address -> !address.isEmpty())
        .findFirst()
        .orElse("");
  }

  /**
   * The value of a microdata property: of a thing its name. Looks at a few elements only, since
   * they may lie in each other.
   */
  String property(String name) {
    return page.select("[itemprop~=(?i)(^|\\s)" + name + "(\\s|$)]").stream()
        .limit(MOST_LOOKED_AT)
        .flatMap(e -> Stream.concat(e.select("[itemprop=name]").stream(), Stream.of(e)))
        .map(Elements::value)
        .filter(value -> !value.isBlank())
        .findFirst()
        .orElse("");
  }

  private static String value(Element element) {
    return Stream.of("content", "datetime", "href")
        .map(element::attr)
        .filter(value -> !value.isBlank())
        .findFirst()
        .orElseGet(element::text);
  }

  /** The text of the first element that a CSS selector finds. */
  String shown(String selector) {
    return page.select(selector).stream().map(Element::text).findFirst().orElse("");
  }

  /** The time of publication that an article shows: the first that is not that of a change. */
  String time() {
    return page.select("time[pubdate], article time[datetime], main time[datetime]").stream()
        .filter(time -> !time.is("[class*=updat], [class*=modif], [itemprop=dateModified]"))
        .map(time -> time.hasAttr("datetime") ? time.attr("datetime") : time.text())
        .findFirst()
        .orElse("");
  }

  /** True when the page says by OpenGraph or microdata that it holds an article. */
  boolean isArticle() {
    return meta("og:type").trim().equalsIgnoreCase("article")
        || meta.containsKey("article:published_time")
        || !page.select("[itemtype$=Article], [itemtype$=BlogPosting], [itemprop=articleBody]")
            .isEmpty();
  }
}
