package org.hustings.server;

import static org.hustings.server.Html.element;
import static org.hustings.server.Html.text;

/** A quote among the words of its paragraph, at most 240 characters before it and after it. */
final class Surroundings {
  private static final int MOST = 240;

  private final int[] text;

  /** Of the text of an article. */
  Surroundings(String text) {
    this.text = text.codePoints().toArray();
  }

  /** The words around a quote, which is marked; offsets that do not fit give the quote alone. */
  Html of(Citation citation) {
    int start = citation.start();
    int end = citation.end();
    if (start >= end || end > text.length || !words(start, end).equals(citation.quote())) {
      return element("blockquote", element("p", text("“" + citation.quote() + "”")));
    }
    int from = start;
    while (from > 0 && text[from - 1] != '\n' && start - from < MOST) {
      from--;
    }
    int to = end;
    while (to < text.length && text[to] != '\n' && to - end < MOST) {
      to++;
    }
    String before = from > 0 && text[from - 1] != '\n' ? "…" : "";
    String after = to < text.length && text[to] != '\n' ? "…" : "";
    return element(
        "blockquote",
        element(
                "p",
                text(before + words(from, start)),
                element("mark", words(start, end)),
                text(words(end, to) + after))
            .with("dir", "auto"));
  }

  private String words(int from, int to) {
    return new String(text, from, to - from);
  }
}
