package org.hustings.graph;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.hustings.model.Reading;

/**
 * Writes what an article's sidecar says beside claims: what is known of the article, and the
 * entities that the gazetteer lacks. IRIs of the data are relative, the article's is empty.
 */
public final class SidecarTurtle {
  /** What is made from the text itself. */
  private static final Set<Node> OF_THE_TEXT =
      Set.of(Terms.CONTENT_HASH, Terms.COPY_KEY, Terms.TEXT);

  private final ArticleGraph graphs;
  private final Iris iris;

  public SidecarTurtle(ArticleGraph graphs, Iris iris) {
    this.graphs = graphs;
    this.iris = iris;
  }

  /** The Turtle; empty when there is nothing to say. */
  public String write(Reading reading) {
    Reading bare = new Reading(reading.article(), reading.descriptions(), List.of());
    Graph graph = graphs.of(bare);
    String article = iris.article(reading.article().id());
    List<Triple> triples =
        graph.stream()
            .filter(t -> !OF_THE_TEXT.contains(t.getPredicate()))
            .map(
                t ->
                    Triple.create(
                        relative(t.getSubject(), article),
                        t.getPredicate(),
                        relative(t.getObject(), article)))
            .toList();
    return triples.size() == 1 ? "" : turtle(triples);
  }

  private Node relative(Node node, String article) {
    if (!node.isURI() || !node.getURI().startsWith(iris.base())) {
      return node;
    }
    String iri = node.getURI();
    return Nodes.iri(iri.equals(article) ? "" : iri.substring(iris.base().length()));
  }

  private static String turtle(List<Triple> triples) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Blocks blocks = new TurtleBlocks(false, out)) {
      blocks.add(Optional.empty(), triples);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
