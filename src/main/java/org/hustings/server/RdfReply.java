package org.hustings.server;

import java.io.ByteArrayOutputStream;
import org.apache.jena.graph.Graph;
import org.hustings.endpoint.Reply;
import org.hustings.graph.GraphWriter;

/** Writes graphs as answers. */
final class RdfReply {
  private RdfReply() {}

  /** The graph in a syntax; in the basic profile where the syntax has no triple terms. */
  static Reply of(Graph graph, Syntax syntax) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GraphWriter writer =
        new GraphWriter(syntax.format(), syntax.format().usualProfile(), out)) {
      writer.write(graph);
    }
    return Reply.of(200, syntax.mediaType(), out.toByteArray());
  }
}
