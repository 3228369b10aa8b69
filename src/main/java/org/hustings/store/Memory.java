package org.hustings.store;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;

/**
 * Named graphs in memory. A write replaces graphs whole and never touches those that a reader has,
 * so readers need no locks; the union is frozen once after each write, when it is first asked for.
 */
final class Memory implements Store {
  private NavigableMap<String, Graph> graphs = new TreeMap<>();

  /** The union of the graphs, while none was taken away and nobody has asked for it. */
  private Optional<Freezing> growing = Optional.of(new Freezing());

  private Optional<DatasetGraph> view = Optional.empty();

  @Override
  public synchronized void write(Change change) {
    grow(change);
    NavigableMap<String, Graph> next = new TreeMap<>(graphs);
    change
        .contents()
        .forEach(
            (name, graph) -> {
              if (graph.isEmpty()) {
                next.remove(name);
              } else {
                next.put(name, copy(graph));
              }
            });
    change
        .added()
        .forEach(
            (name, graph) -> {
              Graph all = next.containsKey(name) ? copy(next.get(name)) : new GraphMem2Fast();
              graph.find().forEachRemaining(all::add);
              next.put(name, all);
            });
    graphs = next;
    view = Optional.empty();
  }

  private void grow(Change change) {
    Set<String> names = change.contents().keySet();
    if (names.stream().anyMatch(graphs::containsKey)) {
      growing = Optional.empty();
    }
    for (Freezing union : growing.stream().toList()) {
      change.replaced().values().forEach(union::add);
      change.added().values().forEach(union::add);
    }
  }

  @Override
  public synchronized void change(Consumer<DatasetGraph> action) {
    DatasetGraph copy = new UnionInMemory();
    graphs.forEach((name, graph) -> copy.addGraph(NamedGraphs.name(name), copy(graph)));
    action.accept(new Changing(copy));
    NavigableMap<String, Graph> next = new TreeMap<>();
    copy.listGraphNodes().forEachRemaining(n -> next.put(n.getURI(), copy.getGraph(n)));
    next.values().removeIf(Graph::isEmpty);
    graphs = next;
    forget();
  }

  private void forget() {
    growing = Optional.empty();
    view = Optional.empty();
  }

  @Override
  public synchronized SortedSet<String> names() {
    return new TreeSet<>(graphs.keySet());
  }

  @Override
  public synchronized DatasetGraph view() {
    if (view.isEmpty()) {
      view = Optional.of(view(growing.orElseGet(this::gathered).freeze()));
      growing = Optional.empty();
    }
    return view.get();
  }

  @Override
  public synchronized void close() {
    graphs = new TreeMap<>();
    forget();
  }

  private static Graph copy(Graph graph) {
    if (graph instanceof GraphMem2Fast fast) {
      return fast.copy();
    }
    Graph copy = new GraphMem2Fast();
    graph.find().forEachRemaining(copy::add);
    return copy;
  }

  private Freezing gathered() {
    Freezing union = new Freezing();
    graphs.values().forEach(union::add);
    return union;
  }

  private DatasetGraph view(FrozenGraph union) {
    DatasetGraph dataset =
        new DatasetGraphMapLink(union) {
          @Override
          public Graph getGraph(Node name) {
            // Jena's own makes a graph that is asked for and not there, which readers must not.
            return containsGraph(name) ? super.getGraph(name) : Graph.emptyGraph;
          }
        };
    graphs.forEach((name, graph) -> dataset.addGraph(NamedGraphs.name(name), graph));
    union.tallies().tell(dataset);
    Generations.mark(dataset, UUID.randomUUID().toString());
    return new DatasetGraphReadOnly(dataset);
  }
}
