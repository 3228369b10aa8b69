package org.hustings.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Cuts elements into blocks of text, in the order of the page. Two line breaks that follow one
 * another end a block, one is a space. Of figures only quotations are taken, of tables paragraphs
 * and sentences, of times those in a paragraph.
 */
final class Blocks implements NodeFilter {
  private static final Set<String> PARAGRAPHS =
      Set.of("p", "li", "blockquote", "dd", "h1", "h2", "h3", "h4", "h5", "h6");

  private static final int SHORTEST_HEADLINE = 20;

  private final Set<Element> without;
  private final List<Block> blocks = new ArrayList<>();
  private final Deque<Integer> begins = new ArrayDeque<>();
  private final StringBuilder text = new StringBuilder();
  private int linked;
  private int breaks;
  private int level;
  private int links;
  private int items;
  private int quotations;
  private int figures;
  private int tables;
  private int paragraphs;

  private Blocks(Set<Element> without) {
    this.without = without;
  }

  /**
   * The blocks of some elements.
   *
   * @param without what is passed over
   */
  static List<Block> of(List<Element> elements, Set<Element> without) {
    Blocks cutter = new Blocks(without);
    for (Element element : elements) {
      element.filter(cutter);
      cutter.end();
    }
    return cutter.blocks;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      add(words);
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    if (without.contains(element) || (element.nameIs("time") && paragraphs == 0)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (element.nameIs("br")) {
      lineBreak();
    } else if (element.isBlock()) {
      end();
    }
    count(element, 1);
    if (element.nameIs("li")) {
      begins.push(blocks.size());
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (element.isBlock()) {
        end();
      }
      count(element, -1);
      if (element.nameIs("li")) {
        endItem(begins.pop());
      }
    }
    return FilterResult.CONTINUE;
  }

  /** Keeps of an item that is a headline in a link with a teaser the link alone. */
  private void endItem(int begin) {
    List<Block> item = blocks.subList(begin, blocks.size());
    List<Block> headlines =
        item.stream().filter(b -> b.isLink() && b.text().length() >= SHORTEST_HEADLINE).toList();
    if (!headlines.isEmpty() && item.size() > 1) {
      item.clear();
      blocks.addAll(headlines);
    }
  }

  private void count(Element element, int by) {
    String name = element.normalName();
    if (PARAGRAPHS.contains(name)) {
      paragraphs += by;
    }
    switch (name) {
      case "a" -> links += by;
      case "li", "dd", "dt" -> items += by;
      case "blockquote" -> quotations += by;
      case "figure" -> figures += by;
      case "table" -> tables += by;
      case "h1", "h2", "h3", "h4", "h5", "h6" -> level = by > 0 ? name.charAt(1) - '0' : 0;
      default -> {}
    }
  }

  private void add(TextNode node) {
    if (figures > 0 && quotations == 0) {
      return;
    }
    String words = node.getWholeText();
    text.append(words);
    if (!words.isBlank()) {
      breaks = 0;
      linked += links > 0 ? Spaces.normal(words).length() : 0;
    }
  }

  private void lineBreak() {
    text.append('\n');
    breaks++;
    if (breaks > 1) {
      end();
    }
  }

  private void end() {
    Block block = new Block(level, items > 0, Spaces.normal(text.toString()), linked);
    boolean cell = tables > 0 && paragraphs == 0;
    if (!block.text().isEmpty() && (!cell || block.isProse())) {
      blocks.add(block);
    }
    text.setLength(0);
    linked = 0;
    breaks = 0;
  }
}
