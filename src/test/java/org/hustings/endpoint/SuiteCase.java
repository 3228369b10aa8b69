package org.hustings.endpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;

/**
 * A test of a manifest.
 *
 * @param root the folder of all suites, which IRIs of files start with {@link SuiteManifest#ROOT}
 *     for
 * @param suite the folder of its manifest, such as "sparql11/aggregates"
 * @param entry the test in its manifest
 */
record SuiteCase(Path root, String suite, Resource entry) {
  static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
  static final String QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";
  static final String UT = "http://www.w3.org/2009/sparql/tests/test-update#";
  static final String LABEL = "http://www.w3.org/2000/01/rdf-schema#label";

  /** How the list of failures calls it: "sparql11/aggregates/agg01". */
  String name() {
    return suite + "/" + entry.getURI().replaceFirst("^.*[#/]", "");
  }

  /** The local name of its class, such as "QueryEvaluationTest". */
  String type() {
    return all(entry, "http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
        .get(0)
        .asResource()
        .getLocalName();
  }

  Resource action() {
    return one(entry, MF + "action").orElseThrow().asResource();
  }

  Optional<RDFNode> result() {
    return one(entry, MF + "result");
  }

  static Optional<RDFNode> one(Resource resource, String property) {
    return all(resource, property).stream().findFirst();
  }

  static List<RDFNode> all(Resource resource, String property) {
    return resource
        .listProperties(ResourceFactory.createProperty(property))
        .mapWith(Statement::getObject)
        .toList();
  }

  /** The files of a property, which are the default graph. */
  static List<String> files(Resource resource, String property) {
    return all(resource, property).stream().map(n -> n.asResource().getURI()).toList();
  }

  /** The named graphs of a property: each by the label that is its name, or by its file. */
  static Stream<Named> named(Resource resource, String property) {
    return all(resource, property).stream().map(RDFNode::asResource).map(SuiteCase::named);
  }

  /** A named graph and the IRI of the file with its contents. */
  record Named(String name, String file) {}

  private static Named named(Resource graph) {
    String file =
        graph.isURIResource()
            ? graph.getURI()
            : Stream.of(UT + "graph", UT + "data", QT + "graph")
                .flatMap(p -> files(graph, p).stream())
                .findFirst()
                .orElseThrow();
    return new Named(one(graph, LABEL).map(l -> l.asLiteral().getString()).orElse(file), file);
  }

  /** The text of a file of the suites. */
  String text(String iri) {
    try {
      return Files.readString(path(iri));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path path(String iri) {
    return root.resolve(iri.substring(SuiteManifest.ROOT.length()));
  }
}
