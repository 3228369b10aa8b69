package org.hustings.endpoint;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * Which graph a request means: {@code ?graph=IRI} and {@code ?default} name it indirectly, a path
 * below the store's directly, as the graph with that path below the base of the data.
 *
 * @param path of the store, such as "/data"
 * @param root what the IRIs of graphs with a path start with, ending in "/"
 * @param union true when the default graph is the union of the named ones
 */
record GraphTarget(String path, String root, boolean union) {
  private static final Pattern BYTES = Pattern.compile("(?:%[89A-Fa-f][0-9A-Fa-f])+");

  /** The graph that is named, or empty when the store itself is; a Refusal when two are. */
  Optional<Node> of(Exchange exchange) {
    Parameters parameters = exchange.parameters();
    Optional<String> graph = parameters.one("graph");
    String below = exchange.path().substring(path.length());
    boolean direct = below.length() > 1;
    int names =
        (graph.isPresent() ? 1 : 0) + (parameters.has("default") ? 1 : 0) + (direct ? 1 : 0);
    if (names > 1) {
      throw new Refusal(400, "The address names more than one graph.");
    }
    if (parameters.has("default")) {
      return Optional.of(Quad.defaultGraphIRI);
    }
    return direct
        ? Optional.of(node(root + letters(below.substring(1))))
        : graph.map(GraphTarget::node);
  }

  /** A path as IRIs have it: with letters of all scripts for their bytes, all else as it came. */
  private static String letters(String path) {
    return BYTES
        .matcher(path)
        .replaceAll(
            run -> {
              byte[] bytes = HexFormat.of().parseHex(run.group().replace("%", ""));
              String decoded = new String(bytes, StandardCharsets.UTF_8);
              return Matcher.quoteReplacement(decoded.contains("\uFFFD") ? run.group() : decoded);
            });
  }

  /** All that a store holds, each triple where it stands. */
  Iterator<Quad> dataset(DatasetGraph view) {
    return union ? view.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY) : view.find();
  }

  /** What relative IRIs in a graph's text are resolved against. */
  String base(Node name) {
    return Quad.isDefaultGraph(name) ? root : name.getURI();
  }

  /** The node of a graph's IRI; a Refusal when it is none. */
  static Node node(String iri) {
    try {
      if (IRIx.create(iri).isAbsolute()) {
        return NodeFactory.createURI(iri);
      }
    } catch (IRIException e) {
      throw new Refusal(400, "The name of the graph is no IRI: " + e.getMessage());
    }
    throw new Refusal(400, "The name of the graph is no absolute IRI.");
  }

  static Refusal missing() {
    return new Refusal(
        400, "The address names no graph: add ?graph= with its IRI, or ?default for the union.");
  }
}
