package org.hustings.endpoint;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFParser;

/** Reads the manifests of a folder of W3C's test suites. */
final class SuiteManifest {
  /** What the IRIs of the files start with while the tests run; no file is fetched from there. */
  static final String ROOT = "http://suites.example/";

  private final Path root;

  SuiteManifest(Path root) {
    this.root = root;
  }

  /** The tests of a part, "sparql11", by the manifest that includes all of its others. */
  List<SuiteCase> part(String name) {
    String all = name + "/manifest-all.ttl";
    return read(Files.exists(root.resolve(all)) ? all : name + "/manifest.ttl");
  }

  /** The tests of a manifest and of those that it includes, in their order. */
  private List<SuiteCase> read(String file) {
    Model model = ModelFactory.createDefaultModel();
    RDFParser.source(root.resolve(file)).base(ROOT + file).parse(model);
    String suite = file.substring(0, file.lastIndexOf('/'));
    List<SuiteCase> cases = new ArrayList<>();
    for (RDFNode included : list(model, "include")) {
      cases.addAll(read(included.asResource().getURI().substring(ROOT.length())));
    }
    for (RDFNode entry : list(model, "entries")) {
      cases.add(new SuiteCase(root, suite, entry.asResource()));
    }
    return cases;
  }

  private static List<RDFNode> list(Model model, String property) {
    List<RDFNode> all = new ArrayList<>();
    model
        .listObjectsOfProperty(model.createProperty(SuiteCase.MF + property))
        .forEachRemaining(head -> all.addAll(((Resource) head).as(RDFList.class).asJavaList()));
    return all;
  }
}
