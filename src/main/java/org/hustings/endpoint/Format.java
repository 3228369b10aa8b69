package org.hustings.endpoint;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;

/** A syntax that answers are written in: of rows, of graphs, or of datasets. */
enum Format {
  JSON(Kind.ROWS, true, "json", "application/sparql-results+json application/json"),
  XML(Kind.ROWS, true, "xml", "application/sparql-results+xml application/xml text/xml"),
  CSV(Kind.ROWS, false, "csv", "text/csv"),
  TSV(Kind.ROWS, true, "tsv", "text/tab-separated-values"),
  TURTLE(Kind.GRAPH, true, "ttl turtle n3", "text/turtle"),
  NTRIPLES(Kind.GRAPH, true, "nt ntriples n-triples", "application/n-triples"),
  JSONLD(Kind.GRAPH, false, "jsonld json-ld json", "application/ld+json application/json"),
  RDFXML(
      Kind.GRAPH, false, "rdf rdf+xml rdfxml xml", "application/rdf+xml application/xml text/xml"),
  TRIG(Kind.DATASET, true, "trig", "application/trig"),
  NQUADS(Kind.DATASET, true, "nq nquads n-quads", "application/n-quads"),
  RDFJSON(Kind.GRAPH, false, "rj rdf-json", "application/rdf+json");

  /** What a syntax holds; one of datasets holds a graph too. */
  enum Kind {
    ROWS,
    GRAPH,
    DATASET
  }

  private final Kind kind;
  private final boolean tripleTerms;
  private final String words;
  private final String mediaTypes;

  Format(Kind kind, boolean tripleTerms, String words, String mediaTypes) {
    this.kind = kind;
    this.tripleTerms = tripleTerms;
    this.words = words;
    this.mediaTypes = mediaTypes;
  }

  /** The syntaxes of rows, the best for an undecided client first. */
  static List<Format> ofRows() {
    return of(Kind.ROWS);
  }

  /** The syntaxes that hold a graph, the best first. */
  static List<Format> ofGraphs() {
    return of(Kind.GRAPH, Kind.DATASET);
  }

  /** The syntaxes that keep the graphs of a dataset apart. */
  static List<Format> ofDatasets() {
    return Stream.concat(of(Kind.DATASET).stream(), Stream.of(JSONLD)).toList();
  }

  private static List<Format> of(Kind... kinds) {
    return Arrays.stream(values()).filter(f -> List.of(kinds).contains(f.kind)).toList();
  }

  /** Its short name, for the parameter "format". */
  String word() {
    return words.split(" ", 2)[0];
  }

  /** True for its short name, the names that other servers have for it, and its media types. */
  boolean isCalled(String name) {
    return List.of(words.split(" ", -1)).contains(name) || mediaTypes().contains(name);
  }

  /** Its media type, and then others that are asked for when it is meant. */
  List<String> mediaTypes() {
    return List.of(mediaTypes.split(" ", -1));
  }

  /** True when it can hold a triple term of RDF 1.2. */
  boolean tripleTerms() {
    return tripleTerms;
  }

  /** Jena's name of a syntax of rows. */
  Lang rows() {
    return switch (this) {
      case JSON -> ResultSetLang.RS_JSON;
      case XML -> ResultSetLang.RS_XML;
      case CSV -> ResultSetLang.RS_CSV;
      case TSV -> ResultSetLang.RS_TSV;
      default -> throw new IllegalStateException(this + " holds no rows");
    };
  }

  /** Jena's name of a syntax of graphs. */
  RDFFormat graph() {
    return switch (this) {
      case TURTLE -> RDFFormat.TURTLE_BLOCKS;
      case NTRIPLES -> RDFFormat.NTRIPLES_UTF8;
      case JSONLD -> RDFFormat.JSONLD11_PLAIN;
      case RDFXML -> RDFFormat.RDFXML_PLAIN;
      case TRIG -> RDFFormat.TRIG_BLOCKS;
      case NQUADS -> RDFFormat.NQUADS_UTF8;
      case RDFJSON -> RDFFormat.RDFJSON;
      default -> throw new IllegalStateException(this + " holds no graph");
    };
  }
}
