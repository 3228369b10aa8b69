package org.hustings.graph;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;

/** Turtle and TriG with a block for each subject. */
record TurtleBlocks(boolean quads, StreamRDF stream) implements Blocks {
  TurtleBlocks(boolean quads, OutputStream out) {
    this(
        quads,
        StreamRDFWriter.getWriterStream(
            out, quads ? RDFFormat.TRIG_BLOCKS : RDFFormat.TURTLE_BLOCKS));
    stream.start();
    Prefixes.ALL.forEach(stream::prefix);
  }

  @Override
  public void add(Optional<Node> name, List<Triple> triples) {
    for (Triple triple : SortedTriples.of(triples)) {
      if (quads && name.isPresent()) {
        stream.quad(Quad.create(name.get(), triple));
      } else {
        stream.triple(triple);
      }
    }
  }

  @Override
  public void close() {
    stream.finish();
  }
}
