package org.hustings.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.hustings.model.Article;
import org.hustings.model.Evidence;
import org.hustings.model.Span;
import org.hustings.schema.Kind;
import org.hustings.schema.Role;
import org.hustings.schema.Schema;

/**
 * Writes evidence as annotations of the W3C Web Annotation Data Model, each on one line of JSON-LD:
 * the body identifies the claim and says it in words, the target is the passage by its quote and
 * its offsets. Annotations, passages and selectors have the IRIs that they have in exports.
 */
public final class WebAnnotation {
  /** How many characters of the text stand in a selector before the quote, and behind it. */
  private static final int CONTEXT = 32;

  private static final String UNSAID = "(unsaid)";

  private final Schema schema;
  private final Iris iris;

  public WebAnnotation(Schema schema, Iris iris) {
    this.schema = schema;
    this.iris = iris;
  }

  /** The annotation for one piece of evidence of an article, with the text around its quote. */
  public String of(Article article, Evidence evidence) {
    String text = article.text();
    Span passage = evidence.passage();
    int begin = text.offsetByCodePoints(0, passage.start());
    int end = begin + evidence.quote().length();
    int from = text.offsetByCodePoints(begin, -Math.min(CONTEXT, passage.start()));
    int behind = Math.min(CONTEXT, text.codePointCount(end, text.length()));
    return annotation(
        ClaimRow.of(article, evidence, schema, iris),
        text.substring(from, begin),
        text.substring(end, text.offsetByCodePoints(end, behind)));
  }

  /**
   * The annotations for all evidence in a dataset's default graph, sorted by article, place and
   * claim; a store need not have the texts around the quotes.
   */
  public Stream<String> of(DatasetGraph dataset) {
    return new StoredClaims(dataset.getDefaultGraph(), schema, iris)
        .rows().stream().map(row -> annotation(row, "", ""));
  }

  private String annotation(ClaimRow row, String before, String behind) {
    String passage = iris.passage(row.article(), new Span(row.start(), row.end()));
    String base = iris.base();
    String claim = row.iri().startsWith(base) ? row.iri().substring(base.length()) : row.iri();
    return object(
        text("@context", Terms.ANNOTATION_CONTEXT.getURI()),
        text("id", passage + ";" + claim),
        text("type", "Annotation"),
        text("motivation", "identifying"),
        array("body", identity(row), words(row)),
        field("target", target(row, passage, before, behind)));
  }

  private static String identity(ClaimRow row) {
    return object(
        text("type", "SpecificResource"),
        text("purpose", "identifying"),
        text("source", row.iri()));
  }

  private String words(ClaimRow row) {
    return object(
        text("type", "TextualBody"),
        text("purpose", "describing"),
        text("format", "text/plain"),
        text("language", "en"),
        text("value", sentence(row)));
  }

  /** "Denied: Malta endorses Ana Silva, office Mayor of Porto, 2024-02, source Reuters". */
  private String sentence(ClaimRow row) {
    Kind kind =
        schema
            .kind(row.kind())
            .orElseThrow(() -> new IllegalStateException("no kind: " + row.kind()));
    Set<String> direct = Set.of(kind.subjectRole(), kind.objectRole());
    List<String> rest = new ArrayList<>();
    rest.addAll(said(kind.key().stream().filter(r -> !direct.contains(r.name())), row));
    rest.addAll(said(kind.details().stream(), row));
    rest.add(row.date());
    rest.addAll(said(schema.common().stream(), row));
    rest.removeIf(String::isEmpty);
    rest.add(
        0,
        row.values().getOrDefault(kind.subjectRole(), UNSAID)
            + " "
            + kind.directWords()
            + " "
            + row.values().getOrDefault(kind.objectRole(), UNSAID));
    return row.factuality() + ": " + String.join(", ", rest);
  }

  private static List<String> said(Stream<Role> roles, ClaimRow row) {
    return roles
        .filter(r -> row.values().containsKey(r.name()))
        .map(r -> r.label() + " " + row.values().getOrDefault(r.name(), ""))
        .toList();
  }

  private String target(ClaimRow row, String passage, String before, String behind) {
    List<String> quote = new ArrayList<>();
    quote.add(text("type", "TextQuoteSelector"));
    quote.add(text("id", passage + Selectors.BY_QUOTE));
    quote.add(text("exact", row.quote()));
    if (!before.isEmpty()) {
      quote.add(text("prefix", before));
    }
    if (!behind.isEmpty()) {
      quote.add(text("suffix", behind));
    }
    String position =
        object(
            text("type", "TextPositionSelector"),
            text("id", passage + Selectors.BY_POSITION),
            field("start", Integer.toString(row.start())),
            field("end", Integer.toString(row.end())));
    List<String> target = new ArrayList<>();
    target.add(text("type", "SpecificResource"));
    target.add(text("id", passage));
    target.add(text("source", iris.article(row.article())));
    Nodes.webIri(row.about().getOrDefault("url", ""))
        .ifPresent(url -> target.add(text("via", url.getURI())));
    target.add(array("selector", object(quote.toArray(String[]::new)), position));
    return object(target.toArray(String[]::new));
  }

  private static String text(String name, String value) {
    return field(name, Json.quote(value));
  }

  private static String array(String name, String... values) {
    return field(name, "[" + String.join(", ", values) + "]");
  }

  private static String field(String name, String json) {
    return Json.quote(name) + ": " + json;
  }

  private static String object(String... fields) {
    return "{" + String.join(", ", fields) + "}";
  }
}
