package org.hustings.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.hustings.endpoint.MediaRange;
import org.hustings.endpoint.Reply;
import org.hustings.graph.GraphWriter;
import org.hustings.graph.Profile;
import org.hustings.graph.Profiles;

/** Writes graphs as answers. */
final class RdfReply {
  private RdfReply() {}

  /** The graph in a syntax as a client asks for it; announces triple terms where there are any. */
  static Reply of(Graph graph, Syntax syntax, Ask ask) {
    List<MediaRange> ranges = MediaRange.read(ask.accept());
    Profile asked = MediaRange.profile(ranges, syntax.mediaType(), ask.parameter("version"));
    Profile profile = syntax.format().takes(asked) ? asked : syntax.format().usualProfile();
    boolean announced = profile == Profile.FULL && Profiles.tripleTerms(graph);
    String mediaType = syntax.mediaType() + (announced ? "; version=1.2" : "");
    return Reply.of(200, mediaType, bytes(graph, syntax, profile)).with("Vary", "Accept");
  }

  /** The graph in a syntax that has no triple terms, as text. */
  static String text(Graph graph, Syntax syntax) {
    return new String(bytes(graph, syntax, Profile.BASIC), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Graph graph, Syntax syntax, Profile profile) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GraphWriter writer = new GraphWriter(syntax.format(), profile, out)) {
      writer.write(graph);
    }
    return out.toByteArray();
  }
}
