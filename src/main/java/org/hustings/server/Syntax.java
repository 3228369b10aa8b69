package org.hustings.server;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hustings.graph.GraphFormat;

/** A syntax of RDF that pages are also given in. */
enum Syntax {
  TURTLE("Turtle", ".ttl", GraphFormat.TURTLE),
  JSON_LD("JSON-LD", ".jsonld", GraphFormat.JSONLD),
  N_TRIPLES("N-Triples", ".nt", GraphFormat.NTRIPLES),
  RDF_XML("RDF/XML", ".rdf", GraphFormat.RDFXML);

  /** The media type of a page for people. */
  static final String HTML = "text/html";

  private final String title;
  private final String suffix;
  private final GraphFormat format;

  Syntax(String title, String suffix, GraphFormat format) {
    this.title = title;
    this.suffix = suffix;
    this.format = format;
  }

  /** The media types that can be asked for, the best for an undecided client first. */
  static List<String> offered() {
    List<String> offered = new ArrayList<>(List.of(HTML));
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
    return format.mediaType();
  }

  GraphFormat format() {
    return format;
  }
}
