package org.hustings.server;

import static org.hustings.server.Html.element;
import static org.hustings.server.Html.link;
import static org.hustings.server.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Shows an article's text, where its licence lets the graph hold it, with its passages marked. */
final class ArticleText {
  private final int[] text;
  private final List<Citation> citations;

  /**
   * Makes a view.
   *
   * @param citations in the order of the text; their offsets are code points
   */
  ArticleText(String text, List<Citation> citations) {
    this.text = text.codePoints().toArray();
    this.citations = citations;
  }

  /** The text in its paragraphs; a marked stretch leads to the quote below that starts first. */
  Html html() {
    List<Html> paragraphs = new ArrayList<>();
    int from = 0;
    while (from < text.length) {
      int end = from;
      while (end < text.length && text[end] != '\n') {
        end++;
      }
      if (end > from) {
        paragraphs.add(paragraph(from, end));
      }
      from = end + 1;
    }
    return element("div", paragraphs).css("text");
  }

  private Html paragraph(int from, int end) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(from, end));
    for (Citation citation : citations) {
      cut(citation.start(), from, end, cuts);
      cut(citation.end(), from, end, cuts);
    }
    List<Html> parts = new ArrayList<>();
    int last = from;
    for (int cut : cuts.tailSet(from, false)) {
      parts.add(stretch(last, cut));
      last = cut;
    }
    return element("p", parts).with("dir", "auto");
  }

  private static void cut(int at, int from, int end, Set<Integer> cuts) {
    if (at > from && at < end) {
      cuts.add(at);
    }
  }

  private Html stretch(int from, int end) {
    Html words = text(new String(text, from, end - from));
    return citations.stream()
        .filter(c -> c.start() <= from && c.end() >= end)
        .findFirst()
        .<Html>map(c -> element("mark", link("#" + c.fragment(), words)))
        .orElse(words);
  }
}
