package org.hustings.endpoint;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.hustings.graph.Profile;
import org.hustings.graph.Profiles;

/** Writes a graph as a client asked for it. */
final class Graphs {
  private Graphs() {}

  /** Writes a graph; a Refusal when the syntax cannot hold it. */
  static void write(Graph graph, Map<String, String> prefixes, Offer offer, OutputStream out) {
    Graph given = profiled(graph, offer);
    RDFFormat format = offer.format().graph();
    if (StreamRDFWriter.registered(format)) {
      StreamRDF stream = StreamRDFWriter.getWriterStream(out, format);
      stream.start();
      prefixes.forEach(stream::prefix);
      given.stream().forEach(stream::triple);
      stream.finish();
    } else {
      whole(given, prefixes, offer.format(), out);
    }
  }

  private static Graph profiled(Graph graph, Offer offer) {
    if (offer.profile() == Profile.FULL) {
      return graph;
    }
    return offer.format() == Format.JSONLD
        ? Profiles.basicWithDirections(graph)
        : Profiles.basic(graph);
  }

  /** Writes a dataset. */
  static void write(Iterator<Quad> quads, Offer offer, OutputStream out) {
    RDFFormat format = offer.format().graph();
    if (StreamRDFWriter.registered(format)) {
      send(quads, profiled(offer, StreamRDFWriter.getWriterStream(out, format)));
    } else {
      DatasetGraph dataset = DatasetGraphFactory.create();
      send(quads, profiled(offer, StreamRDFLib.dataset(dataset)));
      RDFWriter.source(dataset).format(format).output(out);
    }
  }

  private static StreamRDF profiled(Offer offer, StreamRDF stream) {
    return offer.profile() == Profile.BASIC ? Profiles.basic(stream) : stream;
  }

  private static void send(Iterator<Quad> quads, StreamRDF stream) {
    stream.start();
    quads.forEachRemaining(
        quad -> {
          if (quad.isDefaultGraph()) {
            stream.triple(quad.asTriple());
          } else {
            stream.quad(quad);
          }
        });
    stream.finish();
  }

  private static void whole(
      Graph graph, Map<String, String> prefixes, Format format, OutputStream out) {
    if (format == Format.RDFXML) {
      graph.stream().map(Triple::getObject).forEach(Characters::requireXml);
    }
    graph.getPrefixMapping().setNsPrefixes(prefixes);
    try {
      RDFWriter.source(graph).format(format.graph()).output(out);
    } catch (JenaException e) {
      throw new Refusal(
          406, format.mediaTypes().get(0) + " cannot hold this answer: " + e.getMessage());
    }
  }
}
