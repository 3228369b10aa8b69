package org.hustings.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.hustings.endpoint.Reply;
import org.hustings.graph.GraphWriter;

/** Writes graphs as answers. */
final class RdfReply {
  private RdfReply() {}

  /** The graph in a syntax; in the basic profile where the syntax has no triple terms. */
  static Reply of(Graph graph, Syntax syntax) {
    return Reply.of(200, syntax.mediaType(), bytes(graph, syntax));
  }

  /** The graph in a syntax, as text. */
  static String text(Graph graph, Syntax syntax) {
    return new String(bytes(graph, syntax), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Graph graph, Syntax syntax) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GraphWriter writer =
        new GraphWriter(syntax.format(), syntax.format().usualProfile(), out)) {
      writer.write(graph);
    }
    return out.toByteArray();
  }
}
