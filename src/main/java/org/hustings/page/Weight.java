package org.hustings.page;

import java.util.Arrays;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Weighs elements by their prose: how many characters of text they hold outside of links. */
final class Weight implements NodeFilter {
  private final Set<Element> without;
  private final ObjIntConsumer<Element> use;
  private int[] open = new int[64];
  private int links;

  private Weight(Set<Element> without, ObjIntConsumer<Element> use) {
    this.without = without;
    this.use = use;
  }

  /**
   * Weighs an element and each one in it, children before their parents.
   *
   * @param without what is passed over
   */
  static void each(Element root, Set<Element> without, ObjIntConsumer<Element> use) {
    root.filter(new Weight(without, use));
  }

  /** The weight of an element. */
  static int of(Element root, Set<Element> without) {
    int[] last = new int[1];
    each(root, without, (element, weight) -> last[0] = weight);
    return last[0];
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof Element element && without.contains(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (depth + 1 >= open.length) {
      open = Arrays.copyOf(open, 2 * open.length);
    }
    open[depth] = 0;
    if (node.nameIs("a")) {
      links++;
    }
    if (node instanceof TextNode text && links == 0 && depth > 0) {
      open[depth - 1] += text.text().trim().length();
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node.nameIs("a")) {
      links--;
    }
    if (node instanceof Element element) {
      use.accept(element, open[depth]);
      if (depth > 0) {
        open[depth - 1] += open[depth];
      }
    }
    return FilterResult.CONTINUE;
  }
}
