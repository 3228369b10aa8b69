package org.hustings.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.Selector;

/**
 * Finds the elements that hold the text of a page's article: those that say so, else the article
 * element with most of the prose, else of the main element or the page the innermost element into
 * which nearly all prose falls.
 */
final class Holder {
  /** Less prose than this, in characters, is a teaser. */
  private static final int LEAST = 200;

  /** Less prose than this is a label. */
  private static final int LEAST_OF_A_PARAGRAPH = 25;

  private final Element body;
  private final Set<Element> without;
  private final IdentityHashMap<Element, Integer> weights = new IdentityHashMap<>();

  private Holder(Document page, Set<Element> without) {
    this.body = page.body();
    this.without = without;
    Weight.each(
        body,
        without,
        (element, weight) -> {
          if (weight > 0) {
            weights.put(element, weight);
          }
        });
  }

  /**
   * The elements, in the order of the page; none of them is in another.
   *
   * @param without what stands beside the article
   */
  static List<Element> of(Document page, Set<Element> without) {
    return new Holder(page, without).find();
  }

  private List<Element> find() {
    List<Element> named = outermost("[itemprop~=(?i)(^|\\s)articleBody(\\s|$)]");
    if (weight(named) >= LEAST) {
      return named;
    }
    List<Element> articles = outermost("article, [role=article]");
    for (Element article : articles) {
      if (weight(article) >= LEAST && 2L * weight(article) >= weight(articles)) {
        return List.of(article);
      }
    }
    for (Element main : outermost("main, [role=main]")) {
      if (weight(main) >= LEAST && 2L * weight(main) >= weight(body)) {
        return List.of(innermost(main));
      }
    }
    return List.of(innermost(body));
  }

  private List<Element> outermost(String selector) {
    var wanted = Selector.evaluatorOf(selector);
    List<Element> found = new ArrayList<>();
    body.filter(
        (node, depth) -> {
          if (!(node instanceof Element element) || !element.is(wanted)) {
            return NodeFilter.FilterResult.CONTINUE;
          }
          found.add(element);
          return NodeFilter.FilterResult.SKIP_CHILDREN;
        });
    return found;
  }

  private long weight(List<Element> elements) {
    return elements.stream().mapToLong(this::weight).sum();
  }

  private int weight(Element element) {
    return without.contains(element) ? 0 : weights.getOrDefault(element, 0);
  }

  /** Goes down as long as one child has nearly all prose and no paragraph stands beside it. */
  private Element innermost(Element element) {
    Element at = element;
    for (boolean further = true; further; ) {
      Element from = at;
      List<Element> next =
          from.children().stream().filter(c -> 4L * weight(c) >= 3L * weight(from)).toList();
      further = !next.isEmpty() && weight(from) > 0 && !hasParagraphBeside(next.get(0));
      at = further ? next.get(0) : at;
    }
    return at;
  }

  private boolean hasParagraphBeside(Element element) {
    return element.parent() != null
        && element.parent().childNodes().stream()
            .anyMatch(node -> !node.equals(element) && isParagraph(node));
  }

  private boolean isParagraph(Node node) {
    return node instanceof TextNode text
        ? text.text().trim().length() >= LEAST_OF_A_PARAGRAPH
        : node instanceof Element e && e.nameIs("p") && weight(e) > 0;
  }
}
