package org.hustings.graph;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** One syntax in which graphs are written, given graph by graph. */
interface Blocks extends AutoCloseable {

  /** The writer of a format. */
  static Blocks of(GraphFormat format, OutputStream out) {
    return switch (format) {
      case NTRIPLES, NQUADS -> new LineBlocks(format.keepsGraphs(), out);
      case TRIG -> new TurtleBlocks(true, out);
      case TURTLE -> new UnionBlocks(new TurtleBlocks(false, out));
      case JSONLD -> new JsonLdBlocks(out);
      case RDFXML -> new UnionBlocks(new XmlBlocks(out));
    };
  }

  /** Adds a graph; its triples may come in any order, and more than once. */
  void add(Optional<Node> name, List<Triple> triples);

  /** Writes what is still to be written; the stream stays open. */
  @Override
  void close();
}
