package org.hustings.endpoint;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hustings.endpoint.SuiteCase.Named;

/** Reads the data of tests. */
final class SuiteFiles {
  private SuiteFiles() {}

  /** The dataset of a query: that of its manifest, else the files that FROM names. */
  static DatasetGraph before(SuiteCase test, String query) {
    List<String> defaults = SuiteCase.files(test.action(), SuiteCase.QT + "data");
    List<Named> named = SuiteCase.named(test.action(), SuiteCase.QT + "graphData").toList();
    DatasetGraph dataset = dataset(test, defaults, named);
    if (defaults.isEmpty() && named.isEmpty()) {
      Query parsed = QueryFactory.create(query, Syntax.syntaxARQ);
      parsed.getGraphURIs().forEach(iri -> add(dataset, test, iri));
      parsed.getNamedGraphURIs().forEach(iri -> add(dataset, test, iri));
    }
    return dataset;
  }

  private static void add(DatasetGraph dataset, SuiteCase test, String iri) {
    if (iri.startsWith(SuiteManifest.ROOT)) {
      dataset.addGraph(NodeFactory.createURI(iri), graph(test, iri));
    }
  }

  /** The dataset of files. */
  static DatasetGraph dataset(SuiteCase test, List<String> defaults, List<Named> named) {
    DatasetGraph dataset = DatasetGraphFactory.create();
    for (String file : defaults) {
      RDFParser.source(test.path(file)).base(file).parse(dataset);
    }
    named.forEach(g -> dataset.addGraph(NodeFactory.createURI(g.name()), graph(test, g.file())));
    return dataset;
  }

  /** The graph of a file. */
  static Graph graph(SuiteCase test, String file) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.source(test.path(file)).base(file).parse(graph);
    return graph;
  }

  /** The graph that an answer is, by its media type. */
  static Graph graph(byte[] body, String contentType, String base) {
    Lang lang = RDFLanguages.contentTypeToLang(contentType.split(";", 2)[0].strip());
    if (lang == null) {
      throw new IllegalStateException("no graph: " + contentType);
    }
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.source(new ByteArrayInputStream(body)).lang(lang).base(base).parse(graph);
    return graph;
  }
}
