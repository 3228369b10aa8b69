package org.hustings.page;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds what stands on a page beside its article: menus, asides, forms, what is hidden, and what
 * its class, its id or its heading names as such. What holds half of the page's prose or more, or
 * an article element with a quarter of it, is none of these, whatever it is called.
 */
final class Surroundings {
  private static final String NEVER_PROSE =
      "script, style, noscript, template, iframe, object, embed, svg, math, canvas, audio, video,"
          + " button, input, select, textarea, dialog, menu, figcaption";
  private static final String LIKELY =
      "nav, aside, header:not(article header, main header), footer, form, [hidden], [aria-hidden=true],"
          + " [style~=(?i)(display\\s*:\\s*none|visibility\\s*:\\s*hidden)]";
  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "banner",
          "contentinfo",
          "complementary",
          "search",
          "dialog",
          "alertdialog",
          "form",
          "menu",
          "menubar",
          "toolbar");
  private static final Pattern BETWEEN_WORDS =
      Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})");
  private static final Pattern HEADING = Pattern.compile("h[1-6]");

  private Surroundings() {}

  /** The elements that stand beside the article. */
  static Set<Element> of(Document page) {
    Set<Element> out = setOf(page.select(NEVER_PROSE));
    Set<Element> likely = setOf(page.select(LIKELY));
    for (Element heading : page.select("h2, h3, h4, h5, h6")) {
      if (Phrases.isSection(heading.text())) {
        addSection(heading, likely);
      }
    }
    int all = Weight.of(page, out);
    Set<Element> around = around(page, out, all);
    Weight.each(
        page,
        setOf(out),
        (element, weight) -> {
          boolean beside = likely.contains(element) || isNamedSo(element);
          if (beside && 2L * weight < all && !around.contains(element)) {
            out.add(element);
          }
        });
    return out;
  }

  /** The element that says that it is the article, if it has much of the prose, and all around. */
  private static Set<Element> around(Document page, Set<Element> without, int all) {
    Set<Element> articles = setOf(page.select("article, [role=article], [itemprop=articleBody]"));
    Deque<Element> heaviest = new ArrayDeque<>();
    int[] most = {all / 4};
    Weight.each(
        page,
        without,
        (element, weight) -> {
          if (weight > most[0] && articles.contains(element)) {
            most[0] = weight;
            heaviest.push(element);
          }
        });
    Set<Element> around = setOf(heaviest.stream().limit(1).toList());
    heaviest.stream().limit(1).forEach(article -> around.addAll(article.parents()));
    return around;
  }

  private static Set<Element> setOf(Iterable<Element> elements) {
    Set<Element> set = Collections.newSetFromMap(new IdentityHashMap<>());
    elements.forEach(set::add);
    return set;
  }

  /**
   * Adds what a heading is over: the element that it opens; else the elements behind it, up to the
   * next heading or paragraph, which may well be the article's own again.
   */
  private static void addSection(Element heading, Set<Element> out) {
    if (heading.previousElementSibling() == null && heading.parent() != null) {
      out.add(heading.parent());
      return;
    }
    Element next = heading.nextElementSibling();
    while (next != null && !next.nameIs("p") && !HEADING.matcher(next.normalName()).matches()) {
      out.add(next);
      next = next.nextElementSibling();
    }
  }

  private static boolean isNamedSo(Element element) {
    return element.attributesSize() > 0
        && (ROLES.contains(element.attr("role").trim().toLowerCase(Locale.ROOT))
            || isNamed(element.className())
            || isNamed(element.id()));
  }

  /** True when a word of a name, or two that follow one another, are the names of such things. */
  private static boolean isNamed(String name) {
    String before = "";
    for (String part : BETWEEN_WORDS.split(name, -1)) {
      String word = part.toLowerCase(Locale.ROOT);
      if (Phrases.isName(word) || Phrases.isName(before + "-" + word)) {
        return true;
      }
      before = word;
    }
    return false;
  }
}
