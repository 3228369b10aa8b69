package org.hustings.endpoint;

import java.io.ByteArrayInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;

/** Reads the graph that a request carries; nothing that it names is fetched. */
final class GraphReader {
  private GraphReader() {}

  /** The graph of a body; a Refusal says what is wrong with it. */
  static Graph read(Exchange exchange, int limit, String base) {
    Lang lang = RDFLanguages.contentTypeToLang(exchange.mediaType());
    if (lang == null || !RDFLanguages.isTriples(lang)) {
      throw new Refusal(
          415,
          "A graph is sent as one of "
              + String.join(", ", Offer.mediaTypes(Format.ofGraphs()))
              + ".");
    }
    Graph graph = GraphFactory.createDefaultGraph();
    try {
      RDFParser.source(new ByteArrayInputStream(exchange.body(limit)))
          .forceLang(lang)
          .base(base)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(graph);
    } catch (RiotException e) {
      throw new Refusal(400, String.valueOf(e.getMessage()));
    }
    return graph;
  }
}
