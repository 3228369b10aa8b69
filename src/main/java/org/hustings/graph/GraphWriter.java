package org.hustings.graph;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.atlas.lib.Sink;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Writes graphs in one syntax and profile: the same bytes for the same graph, whatever the order of
 * its triples.
 *
 * <p>N-Triples and N-Quads are sorted lines. The others have a block for each subject, sorted,
 * under fixed prefixes; TriG and JSON-LD keep named graphs apart, in the order in which they come.
 * One graph is held in memory at a time; what has to be sorted across graphs goes to temporary
 * files when it is much.
 */
public final class GraphWriter implements AutoCloseable {
  private final Profile profile;
  private final Blocks blocks;

  /**
   * Starts to write.
   *
   * @param out stays open
   * @throws IllegalStateException when the format cannot be written in the profile
   */
  public GraphWriter(GraphFormat format, Profile profile, OutputStream out) {
    if (!format.takes(profile)) {
      throw new IllegalStateException(format + " has no profile " + profile);
    }
    this.profile = profile;
    this.blocks = Blocks.of(format, out);
  }

  /**
   * Writes what a dataset's named graphs hold, with the selectors of {@link Selectors}.
   *
   * @param graphs true of the names of the graphs that are wanted
   */
  public static void export(
      DatasetGraph dataset,
      Predicate<String> graphs,
      GraphFormat format,
      Profile profile,
      OutputStream out) {
    try (GraphWriter writer = new GraphWriter(format, profile, out)) {
      for (Node name : names(dataset, graphs)) {
        Graph graph = dataset.getGraph(name);
        writer.add(Optional.of(name), graph.stream().flatMap(Selectors::add));
      }
    }
  }

  private static List<Node> names(DatasetGraph dataset, Predicate<String> graphs) {
    List<Node> names = new ArrayList<>();
    Iterator<Node> nodes = dataset.listGraphNodes();
    nodes.forEachRemaining(
        node -> {
          if (graphs.test(node.getURI())) {
            names.add(node);
          }
        });
    names.sort(Comparator.comparing(Node::toString));
    return names;
  }

  /** Adds a named graph; a syntax without named graphs gives the union of all that are added. */
  public void write(String name, Graph graph) {
    add(Optional.of(Nodes.iri(name)), graph.stream());
  }

  /** Adds a graph without a name. */
  public void write(Graph graph) {
    add(Optional.empty(), graph.stream());
  }

  private void add(Optional<Node> name, Stream<Triple> triples) {
    List<Triple> found = new ArrayList<>();
    StreamRDF sink = StreamRDFLib.sinkTriples(new Collected(found));
    StreamRDF stream = profile == Profile.BASIC ? Profiles.basic(sink) : sink;
    triples.forEach(stream::triple);
    blocks.add(name, found);
  }

  /** Writes what is still to be written. */
  @Override
  public void close() {
    blocks.close();
  }

  private record Collected(List<Triple> found) implements Sink<Triple> {
    @Override
    public void send(Triple triple) {
      found.add(triple);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
