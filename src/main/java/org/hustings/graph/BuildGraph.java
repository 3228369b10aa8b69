package org.hustings.graph;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;

/**
 * Writes down one build, bit by bit: each method gives triples for the graph that is named after
 * the build. A build without an end was interrupted; what it had changed by then is said all the
 * same.
 */
public final class BuildGraph {
  private static final int SHOWN_OF_A_VERSION = 12;

  private final String name;
  private final Node build;

  /**
   * Prepares the record of a build.
   *
   * @param start when it started; its IRI follows from this
   */
  public BuildGraph(Iris iris, Instant start) {
    String id = start.truncatedTo(ChronoUnit.MILLIS).toString().replace(':', '-');
    this.name = iris.build(id);
    this.build = Nodes.iri(name);
  }

  /** The IRI of the build and of its graph. */
  public String name() {
    return name;
  }

  /**
   * What is known when it starts.
   *
   * @param inputs the files and folders, as they were named
   * @param versions hashes by property: of the program, the ontology, the gazetteer, the rules
   */
  public Graph start(Instant start, List<String> inputs, Map<Node, String> versions) {
    Graph graph = GraphMemFactory.createDefaultGraph();
    graph.add(build, Terms.TYPE, Terms.BUILD_CLASS);
    graph.add(build, Terms.TYPE, Terms.ACTIVITY_CLASS);
    graph.add(build, Terms.STARTED_AT_TIME, time(start));
    inputs.forEach(input -> graph.add(build, Terms.INPUT, Nodes.text(input)));
    versions.forEach(
        (property, hash) ->
            graph.add(build, property, Nodes.text(hash.substring(0, SHOWN_OF_A_VERSION))));
    return graph;
  }

  /**
   * That it did something to some graphs.
   *
   * @param done {@link Terms#ADDED}, {@link Terms#CHANGED} or {@link Terms#REMOVED}
   */
  public void add(Graph graph, Node done, Collection<String> names) {
    names.forEach(other -> graph.add(build, done, Nodes.iri(other)));
  }

  /** What is known when it ends. */
  public void end(Graph graph, Instant end, long unchanged, long refused) {
    graph.add(build, Terms.ENDED_AT_TIME, time(end));
    graph.add(build, Terms.UNCHANGED, Nodes.typed(Long.toString(unchanged), "integer"));
    graph.add(build, Terms.REFUSED, Nodes.typed(Long.toString(refused), "integer"));
  }

  /** That the graph of a name was made from what has a hash; see h:inputHash. */
  public static Graph madeFrom(String name, String inputHash) {
    Graph graph = GraphMemFactory.createDefaultGraph();
    graph.add(Nodes.iri(name), Terms.INPUT_HASH, Nodes.text(inputHash));
    return graph;
  }

  private static Node time(Instant instant) {
    return Nodes.typed(instant.truncatedTo(ChronoUnit.MILLIS).toString(), "dateTime");
  }
}
