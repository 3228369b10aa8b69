package org.hustings.graph;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.XSD;
import org.hustings.schema.Schema;

/** The prefixes under which terms are written. */
final class Prefixes {
  /** Namespaces by prefix, sorted. */
  static final Map<String, String> ALL =
      new TreeMap<>(
          Map.of(
              "dct", DCTerms.getURI(),
              "h", Schema.NAMESPACE,
              "oa", OA.getURI(),
              "org", ORG.getURI(),
              "rdf", RDF.getURI(),
              "rdfs", RDFS.getURI(),
              "skos", SKOS.getURI(),
              "xsd", XSD.getURI()));

  private Prefixes() {}

  /** "h:endorser" of its IRI; empty when no prefix fits or the rest is not plain letters. */
  static Optional<String> shorten(String iri) {
    return ALL.entrySet().stream()
        .filter(e -> iri.startsWith(e.getValue()))
        .filter(e -> iri.substring(e.getValue().length()).matches("[A-Za-z][A-Za-z0-9]*"))
        .map(e -> e.getKey() + ":" + iri.substring(e.getValue().length()))
        .findFirst();
  }
}
