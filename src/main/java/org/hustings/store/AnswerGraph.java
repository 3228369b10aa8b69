package org.hustings.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.shared.JenaException;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.graph.GraphFactory;
import org.hustings.graph.Profiles;
import org.hustings.model.Finding;
import org.hustings.model.InputException;

/**
 * Writes a graph that a query gives, its triples sorted, so that the same graph has one text; in
 * the basic profile where the syntax has no place for triple terms.
 */
final class AnswerGraph {
  private final PrefixMapping prefixes;
  private final OutputStream out;

  AnswerGraph(PrefixMapping prefixes, OutputStream out) {
    this.prefixes = prefixes;
    this.out = out;
  }

  /** Writes a graph and gives the number of its triples. */
  long write(Graph graph, AnswerFormat format) throws IOException {
    switch (format) {
      case TURTLE, TABLE -> stream(graph, RDFFormat.TURTLE_BLOCKS);
      case NTRIPLES -> stream(graph, RDFFormat.NTRIPLES_UTF8);
      case JSONLD, JSON -> whole(graph, RDFFormat.JSONLD_PRETTY, "JSON-LD");
      case RDFXML, XML -> whole(graph, RDFFormat.RDFXML_PLAIN, "RDF/XML");
      case CSV, TSV ->
          throw fault(
              "format '" + format.word() + "' is for rows, and this query gives a graph",
              "turtle, ntriples, jsonld, rdfxml");
    }
    return graph.size();
  }

  private void stream(Graph graph, RDFFormat format) {
    StreamRDF stream = StreamRDFWriter.getWriterStream(out, format);
    stream.start();
    prefixes.getNsPrefixMap().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(e -> stream.prefix(e.getKey(), e.getValue()));
    sorted(graph).forEach(stream::triple);
    stream.finish();
  }

  private void whole(Graph graph, RDFFormat format, String name) throws IOException {
    Graph prefixed = GraphFactory.createDefaultGraph();
    sorted(Profiles.basicWithDirections(graph)).forEach(prefixed::add);
    prefixed.getPrefixMapping().setNsPrefixes(prefixes);
    try {
      out.write(RDFWriter.source(prefixed).format(format).asString().getBytes(UTF_8));
    } catch (JenaException e) {
      throw fault(name + " cannot hold the answer: " + e.getMessage(), "turtle, ntriples");
    }
  }

  private static List<Triple> sorted(Graph graph) {
    return graph.find().toList().stream()
        .sorted((a, b) -> NodeFmtLib.str(a).compareTo(NodeFmtLib.str(b)))
        .toList();
  }

  private static InputException fault(String problem, String expected) {
    return new InputException(new Finding("--format", 0, 0, problem, expected));
  }
}
