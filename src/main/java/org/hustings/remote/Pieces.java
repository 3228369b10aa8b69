package org.hustings.remote;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.hustings.graph.Profile;
import org.hustings.graph.Profiles;
import org.hustings.graph.Terms;

/** Writes graphs as pieces of bounded size; a graph is one piece unless it alone is larger. */
final class Pieces {
  /** What no IRI has, and what would end one in the middle of an update. */
  private static final Pattern NO_IRI = Pattern.compile("[\\x00-\\x20<>\"{}|^`\\\\]");

  private final Profile profile;
  private final int triples;
  private int bytes;

  /**
   * @param triples how many a piece has at most
   * @param bytes how many a piece has at most, as far as one triple allows
   */
  Pieces(Profile profile, int triples, int bytes) {
    this.profile = profile;
    this.triples = triples;
    this.bytes = bytes;
  }

  /** True when more can be sent together with what is there. */
  boolean fits(int triplesThere, int bytesThere, Piece piece) {
    return triplesThere + piece.lines().size() <= triples && bytesThere + piece.bytes() <= bytes;
  }

  /** Makes pieces smaller from now on. */
  void shrink(int most) {
    bytes = Math.min(bytes, most);
  }

  /** The pieces of a graph, in the order in which they are to be sent. */
  List<Piece> of(String name, Graph graph, boolean replaces) {
    List<Piece> pieces = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    int length = 0;
    for (String line : lines(graph)) {
      int more = Piece.length(line);
      if (!lines.isEmpty() && (lines.size() == triples || length + more > bytes)) {
        pieces.add(Piece.of(name, replaces && pieces.isEmpty(), lines));
        lines.clear();
        length = 0;
      }
      lines.add(line);
      length += more;
    }
    if (!lines.isEmpty() || (replaces && pieces.isEmpty())) {
      pieces.add(Piece.of(name, replaces && pieces.isEmpty(), lines));
    }
    return pieces;
  }

  /** The triples, what the graph was made from last: who finds that there finds it whole. */
  private List<String> lines(Graph graph) {
    Graph written = profile == Profile.BASIC ? Profiles.basic(graph) : graph;
    List<String> lines = new ArrayList<>();
    List<String> last = new ArrayList<>();
    written
        .find()
        .forEachRemaining(
            t -> (t.getPredicate().equals(Terms.INPUT_HASH) ? last : lines).add(line(t)));
    lines.addAll(last);
    return lines;
  }

  private static String line(Triple triple) {
    check(triple);
    return NodeFmtLib.strNT(triple);
  }

  private static void check(Triple triple) {
    check(triple.getSubject());
    check(triple.getPredicate());
    check(triple.getObject());
  }

  private static void check(Node node) {
    if (node.isTripleTerm()) {
      check(node.getTriple());
    }
    String iri =
        node.isURI() ? node.getURI() : node.isLiteral() ? node.getLiteralDatatypeURI() : "";
    if (NO_IRI.matcher(iri).find()) {
      throw new IllegalStateException("no IRI, so it cannot be sent to a store: " + iri);
    }
  }
}
