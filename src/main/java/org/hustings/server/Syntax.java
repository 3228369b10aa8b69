package org.hustings.server;

import java.util.Arrays;
import java.util.List;
import org.apache.jena.riot.RDFFormat;

/** A syntax of RDF that pages are also given in. */
enum Syntax {
  TURTLE("Turtle", ".ttl", "text/turtle", RDFFormat.TURTLE_PRETTY, true),
  JSON_LD("JSON-LD", ".jsonld", "application/ld+json", RDFFormat.JSONLD11_PRETTY, false),
  N_TRIPLES("N-Triples", ".nt", "application/n-triples", RDFFormat.NTRIPLES_UTF8, true),
  RDF_XML("RDF/XML", ".rdf", "application/rdf+xml", RDFFormat.RDFXML_PLAIN, false);

  /** The media type of a page for people. */
  static final String HTML = "text/html";

  private final String title;
  private final String suffix;
  private final String mediaType;

  @SuppressWarnings("ImmutableEnumChecker") // RDFFormat is a pair of constants
  private final RDFFormat format;

  private final boolean tripleTerms;

  Syntax(String title, String suffix, String mediaType, RDFFormat format, boolean tripleTerms) {
    this.title = title;
    this.suffix = suffix;
    this.mediaType = mediaType;
    this.format = format;
    this.tripleTerms = tripleTerms;
  }

  /** What can be asked for, the best for an undecided client first. */
  static List<String> offered() {
    List<String> offered = new java.util.ArrayList<>(List.of(HTML));
    Arrays.stream(values()).map(Syntax::mediaType).forEach(offered::add);
    return offered;
  }

  String title() {
    return title;
  }

  /** What addresses of this syntax end in: ".ttl". */
  String suffix() {
    return suffix;
  }

  String mediaType() {
    return mediaType;
  }

  RDFFormat format() {
    return format;
  }

  /** False when it cannot write triple terms, so that the basic profile is needed. */
  boolean tripleTerms() {
    return tripleTerms;
  }
}
