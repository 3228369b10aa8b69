package org.hustings.graph;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.hustings.model.Article;

/**
 * Writes an article as a line of JSON that can be read again: {"id", "text", "title", "published",
 * "publisher", "url", "licence"}. What is not known is left out.
 */
public final class ArticleLine {
  private ArticleLine() {}

  /** The line, without its end. */
  public static String of(Article article) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("id", article.id());
    fields.put("text", article.text());
    fields.put("title", article.title());
    fields.put("published", article.published());
    fields.put("publisher", article.publisher());
    fields.put("url", article.url());
    fields.put("licence", article.licence());
    return fields.entrySet().stream()
        .filter(field -> !field.getValue().isEmpty())
        .map(field -> Json.quote(field.getKey()) + ": " + Json.quote(field.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
