package org.hustings.store;

import java.util.Map;
import java.util.NavigableMap;
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
 * so readers need no locks; the union is made once after each write, when it is first asked for.
 */
final class Memory implements Store {
  private NavigableMap<String, Graph> graphs = new TreeMap<>();
  private DatasetGraph view = union(graphs);
  private boolean stale;

  /** A store of graphs that come from another one. */
  static Memory of(Map<String, Graph> graphs) {
    Memory memory = new Memory();
    memory.graphs.putAll(graphs);
    memory.stale = true;
    return memory;
  }

  @Override
  public synchronized void write(Change change) {
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
    stale = true;
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
    stale = true;
  }

  @Override
  public synchronized SortedSet<String> names() {
    return new TreeSet<>(graphs.keySet());
  }

  @Override
  public synchronized DatasetGraph view() {
    if (stale) {
      view = union(graphs);
      stale = false;
    }
    return view;
  }

  @Override
  public synchronized void close() {
    graphs = new TreeMap<>();
    stale = true;
  }

  private static Graph copy(Graph graph) {
    Graph copy = new GraphMem2Fast();
    graph.find().forEachRemaining(copy::add);
    return copy;
  }

  private static DatasetGraph union(NavigableMap<String, Graph> graphs) {
    Graph union = new GraphMem2Fast();
    graphs.values().forEach(g -> g.find().forEachRemaining(union::add));
    DatasetGraph dataset =
        new DatasetGraphMapLink(union) {
          @Override
          public Graph getGraph(Node name) {
            // Jena's own makes a graph that is asked for and not there, which readers must not.
            return containsGraph(name) ? super.getGraph(name) : Graph.emptyGraph;
          }
        };
    graphs.forEach((name, graph) -> dataset.addGraph(NamedGraphs.name(name), graph));
    Generations.mark(dataset, UUID.randomUUID().toString());
    return new DatasetGraphReadOnly(dataset);
  }
}
