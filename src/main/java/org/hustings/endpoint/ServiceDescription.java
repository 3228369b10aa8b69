package org.hustings.endpoint;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.eclipse.jetty.http.HttpHeader;
import org.hustings.graph.Terms;

/** Describes the endpoint in RDF, by the SPARQL 1.1 service description; people get a page. */
final class ServiceDescription {
  private static final String HTML = "text/html";

  private final Endpoints.Options options;

  ServiceDescription(Endpoints.Options options) {
    this.options = options;
  }

  void answer(Exchange exchange) throws IOException {
    Parameters parameters = exchange.parameters();
    List<String> offered = new ArrayList<>(Offer.mediaTypes(Format.ofGraphs()));
    offered.add(HTML);
    String accept = exchange.header(HttpHeader.ACCEPT);
    boolean people =
        !parameters.has("format")
            && MediaRange.best(MediaRange.read(accept), offered).filter(HTML::equals).isPresent();
    if (people) {
      exchange.send(Reply.seeOther(options.page()).with("Vary", "Accept"));
      return;
    }
    Offer offer = Offer.choose(Format.ofGraphs(), parameters, accept);
    String url = options.publicUrl();
    Graph graph = graph(url.isEmpty() ? exchange.asked() : url + Endpoints.SPARQL);
    Outgoing out = exchange.answer(whole -> offer.contentType(false));
    Graphs.write(graph, Map.of("sd", sd("").getURI()), offer, out);
    exchange.finish();
  }

  private Graph graph(String address) {
    Graph graph = GraphFactory.createDefaultGraph();
    Node service = NodeFactory.createURI(address);
    Node dataset = NodeFactory.createURI(address + "#dataset");
    Node defaultGraph = NodeFactory.createURI(address + "#default-graph");
    graph.add(service, Terms.TYPE, sd("Service"));
    graph.add(service, sd("endpoint"), service);
    graph.add(service, sd("supportedLanguage"), sd("SPARQL11Query"));
    if (options.writing().allowed()) {
      graph.add(service, sd("supportedLanguage"), sd("SPARQL11Update"));
    }
    if (options.union()) {
      graph.add(service, sd("feature"), sd("UnionDefaultGraph"));
    }
    for (Format format : Format.values()) {
      graph.add(service, sd("resultFormat"), Terms.fileFormat(name(format)));
    }
    graph.add(service, sd("defaultDataset"), dataset);
    graph.add(dataset, Terms.TYPE, sd("Dataset"));
    graph.add(dataset, sd("defaultGraph"), defaultGraph);
    graph.add(defaultGraph, Terms.TYPE, sd("Graph"));
    return graph;
  }

  private static Node sd(String name) {
    return Terms.serviceDescription(name);
  }

  /** The name of a syntax in W3C's list of file formats. */
  private static String name(Format format) {
    return switch (format) {
      case JSON -> "SPARQL_Results_JSON";
      case XML -> "SPARQL_Results_XML";
      case CSV -> "SPARQL_Results_CSV";
      case TSV -> "SPARQL_Results_TSV";
      case TURTLE -> "Turtle";
      case NTRIPLES -> "N-Triples";
      case JSONLD -> "JSON-LD";
      case RDFXML -> "RDF_XML";
      case TRIG -> "TriG";
      case NQUADS -> "N-Quads";
      case RDFJSON -> "RDF_JSON";
    };
  }
}
