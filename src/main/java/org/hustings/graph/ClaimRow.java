package org.hustings.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.model.Article;
import org.hustings.model.Entity;
import org.hustings.model.Evidence;
import org.hustings.model.Value;
import org.hustings.schema.Kind;
import org.hustings.schema.Schema;

/**
 * One claim at one place, as texts: what a line of JSON or a row of a table is made of.
 *
 * @param article id or, out of a store, the IRI of the article
 * @param about what is known of the article, by column
 * @param values labels of roles and details, by local name; roles in the order of the key first
 * @param iris IRIs of those that have one, by local name
 */
record ClaimRow(
    String article,
    Map<String, String> about,
    String kind,
    String iri,
    Map<String, String> values,
    Map<String, String> iris,
    String factuality,
    String date,
    String quote,
    int start,
    int end,
    List<String> inferred,
    String rule) {

  /** The row of one piece of evidence of an article. */
  static ClaimRow of(Article article, Evidence evidence, Schema schema, Iris iris) {
    Kind kind =
        schema
            .kind(evidence.claim().kind())
            .orElseThrow(() -> new IllegalStateException("no kind: " + evidence.claim().kind()));
    Map<String, Value> filled = new LinkedHashMap<>();
    kind.key()
        .forEach(r -> evidence.claim().role(r.name()).ifPresent(v -> filled.put(r.name(), v)));
    kind.details().forEach(r -> detail(evidence, r.name()).ifPresent(v -> filled.put(r.name(), v)));
    schema
        .common()
        .forEach(r -> detail(evidence, r.name()).ifPresent(v -> filled.put(r.name(), v)));
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, String> found = new LinkedHashMap<>();
    filled.forEach(
        (name, value) -> {
          values.put(name, value.label());
          if (value instanceof Entity entity) {
            found.put(name, iris.entity(entity));
          }
        });
    return new ClaimRow(
        article.id(),
        about(article),
        kind.name(),
        iris.claim(evidence.claim(), kind),
        values,
        found,
        evidence.factuality().term(),
        evidence.when().said(),
        evidence.quote(),
        evidence.passage().start(),
        evidence.passage().end(),
        new ArrayList<>(evidence.inferred()),
        Method.label(evidence.method()));
  }

  private static Optional<Value> detail(Evidence evidence, String name) {
    return Optional.ofNullable(evidence.details().get(name));
  }

  private static Map<String, String> about(Article article) {
    return Map.of(
        "title", article.title(),
        "publisher", article.publisher(),
        "published", article.published(),
        "url", article.url());
  }
}
