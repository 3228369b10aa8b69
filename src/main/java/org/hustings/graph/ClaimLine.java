package org.hustings.graph;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hustings.model.Article;
import org.hustings.model.Evidence;
import org.hustings.schema.Schema;

/**
 * Writes one claim at one place as a line of JSON: {"article", "class", "iri", each role and detail
 * by its local name with the label as value, "iris": {role: IRI}, "factuality", "source", "via",
 * "date", "quote", "start", "end", "inferred", "rule"}. What is not known is left out.
 */
public final class ClaimLine {
  private final Schema schema;
  private final Iris iris;

  public ClaimLine(Schema schema, Iris iris) {
    this.schema = schema;
    this.iris = iris;
  }

  /** The line, without its end. */
  public String of(Article article, Evidence evidence) {
    ClaimRow row = ClaimRow.of(article, evidence, schema, iris);
    List<String> common = schema.common().stream().map(r -> r.name()).toList();
    StringBuilder out = new StringBuilder("{");
    add(out, "article", row.article());
    add(out, "class", row.kind());
    add(out, "iri", row.iri());
    row.values()
        .forEach(
            (name, label) -> {
              if (!common.contains(name)) {
                add(out, name, label);
              }
            });
    key(out, "iris").append(object(row.iris()));
    add(out, "factuality", row.factuality());
    common.stream()
        .filter(row.values()::containsKey)
        .forEach(name -> add(out, name, row.values().getOrDefault(name, "")));
    if (!row.date().isEmpty()) {
      add(out, "date", row.date());
    }
    add(out, "quote", row.quote());
    key(out, "start").append(row.start());
    key(out, "end").append(row.end());
    if (!row.inferred().isEmpty()) {
      key(out, "inferred")
          .append(
              row.inferred().stream().map(Json::quote).collect(Collectors.joining(", ", "[", "]")));
    }
    add(out, "rule", row.rule());
    return out.append('}').toString();
  }

  private static void add(StringBuilder out, String key, String value) {
    key(out, key).append(Json.quote(value));
  }

  private static StringBuilder key(StringBuilder out, String key) {
    return out.append(out.length() > 1 ? ", " : "").append(Json.quote(key)).append(": ");
  }

  private static String object(Map<String, String> values) {
    return values.entrySet().stream()
        .map(e -> Json.quote(e.getKey()) + ": " + Json.quote(e.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
