package org.hustings.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A news article: its text, to which all offsets refer, and what is known of it. A field that is
 * not known is the empty string.
 *
 * @param id stable name of the article: a file's path without its ending, or a record's own id
 * @param text the text, verbatim
 * @param published the day of publication as YYYY-MM-DD
 * @param url where it was published
 * @param licence the licence of the text, an IRI or a name
 */
public record Article(
    String id,
    String text,
    String title,
    String publisher,
    String published,
    String url,
    String licence) {
  public Article {
    if (id.isEmpty()) {
      throw new IllegalArgumentException("an article without id");
    }
    if (!published.isEmpty()) {
      When.day(published);
    }
  }

  /** An article of which nothing but its text is known. */
  public static Article of(String id, String text) {
    return new Article(id, text, "", "", "", "", "");
  }

  /** The day of publication. */
  public Optional<LocalDate> date() {
    return published.isEmpty() ? Optional.empty() : Optional.of(When.day(published));
  }

  /**
   * Somebody or something that only this article knows, by its label: no other article shares the
   * id.
   */
  public Entity own(String type, String label) {
    return new Entity(type, Slug.of(label) + "~" + id, label);
  }

  /** The span, in code points, of the text between two UTF-16 offsets. */
  public Span span(int begin, int end) {
    int start = text.codePointCount(0, begin);
    return new Span(start, start + text.codePointCount(begin, end));
  }

  /** The text that stands at a span. */
  public String quote(Span span) {
    int begin = text.offsetByCodePoints(0, span.start());
    return text.substring(begin, text.offsetByCodePoints(begin, span.end() - span.start()));
  }
}
