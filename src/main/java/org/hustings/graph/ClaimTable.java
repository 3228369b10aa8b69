package org.hustings.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.hustings.model.Article;
import org.hustings.model.Evidence;
import org.hustings.schema.Kind;
import org.hustings.schema.Role;
import org.hustings.schema.Schema;

/**
 * Writes claims as a table for a spreadsheet, a row for each claim at each place.
 *
 * <p>The columns follow from the ontology: article, publisher, published, title, url, class; a
 * column for each role of a key and for each detail, with the label; factuality, date, the common
 * details (source, via), quote, start, end, inferred, rule; then iri, the claim's, and for each
 * role or detail that can be an entity its IRI, as endorser_iri. With the ontology that comes with
 * the program:
 *
 * <pre>
 * article,publisher,published,title,url,class,candidate,office,contest,endorser,opposer,holder,from,
 * standing,toSucceed,onBehalfOf,strength,phase,until,factuality,date,source,via,quote,start,end,
 * inferred,rule,iri,candidate_iri,office_iri,contest_iri,endorser_iri,opposer_iri,holder_iri,
 * toSucceed_iri,onBehalfOf_iri,source_iri,via_iri
 * </pre>
 *
 * <p>Lines are those of RFC 4180: UTF-8 without byte order mark, CRLF, fields in quotes where they
 * need them. So that no spreadsheet takes a text for a formula, a field that begins with = + - @,
 * one of their full-width forms, a tab or a line break gets an apostrophe in front.
 */
public final class ClaimTable {
  private final Schema schema;
  private final Iris iris;
  private final List<String> columns;

  public ClaimTable(Schema schema, Iris iris) {
    this.schema = schema;
    this.iris = iris;
    this.columns = columns(schema);
  }

  private static List<String> columns(Schema schema) {
    Set<Role> roles = new LinkedHashSet<>();
    schema.kinds().stream().map(Kind::key).forEach(roles::addAll);
    schema.kinds().stream().map(Kind::details).forEach(roles::addAll);
    List<String> columns =
        new ArrayList<>(List.of("article", "publisher", "published", "title", "url", "class"));
    columns.addAll(names(roles));
    columns.addAll(List.of("factuality", "date"));
    columns.addAll(names(schema.common()));
    columns.addAll(List.of("quote", "start", "end", "inferred", "rule", "iri"));
    Stream.concat(roles.stream(), schema.common().stream())
        .filter(r -> !r.classes().isEmpty())
        .map(r -> r.name() + "_iri")
        .distinct()
        .forEach(columns::add);
    return List.copyOf(columns);
  }

  private static List<String> names(Iterable<Role> roles) {
    Set<String> names = new LinkedHashSet<>();
    roles.forEach(r -> names.add(r.name()));
    return List.copyOf(names);
  }

  /** The names of the columns, in order. */
  public List<String> columns() {
    return columns;
  }

  /** The first line, with its end. */
  public String header() {
    return line(columns);
  }

  /** The line of one piece of evidence, with its end. */
  public String line(Article article, Evidence evidence) {
    return line(cells(ClaimRow.of(article, evidence, schema, iris)));
  }

  /**
   * The lines of all evidence in a dataset's default graph, each with its end, sorted by article,
   * place and claim.
   */
  public Stream<String> lines(DatasetGraph dataset) {
    return new StoredClaims(dataset.getDefaultGraph(), schema, iris)
        .rows().stream().map(row -> line(cells(row)));
  }

  private List<String> cells(ClaimRow row) {
    return columns.stream().map(column -> cell(row, column)).toList();
  }

  private static String cell(ClaimRow row, String column) {
    return switch (column) {
      case "article" -> row.article();
      case "class" -> row.kind();
      case "iri" -> row.iri();
      case "factuality" -> row.factuality();
      case "date" -> row.date();
      case "quote" -> row.quote();
      case "start" -> Integer.toString(row.start());
      case "end" -> Integer.toString(row.end());
      case "inferred" -> String.join(" ", row.inferred());
      case "rule" -> row.rule();
      case "title", "publisher", "published", "url" -> row.about().getOrDefault(column, "");
      default ->
          column.endsWith("_iri")
              ? row.iris().getOrDefault(column.substring(0, column.length() - 4), "")
              : row.values().getOrDefault(column, "");
    };
  }

  private static String line(List<String> cells) {
    return cells.stream().map(ClaimTable::field).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String field(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0;
    String safe = formula ? "'" + text : text;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
  }
}
