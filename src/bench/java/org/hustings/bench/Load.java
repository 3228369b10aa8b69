package org.hustings.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.AsyncParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.graph.GraphMemFactory;
import org.hustings.store.Change;
import org.hustings.store.Store;

/** Loads N-Quads as a build does: a graph an article, many graphs at once. */
public final class Load {
  private static final int GRAPHS_AT_ONCE = 500;

  private Load() {}

  /**
   * Loads.
   *
   * @param arguments the file, sorted by graph or nearly so, and the folder of the new store
   */
  public static void main(String[] arguments) {
    try (Store store = Store.forBuilding(arguments[1])) {
      read(arguments[0], store);
      store.settle();
    }
  }

  /** Writes the graphs of a file to a store, while another thread reads on, as others map in a build. */
  static void read(String file, Store store) {
    Graphs graphs = new Graphs(store);
    AsyncParser.asyncParse(file, graphs);
    graphs.write();
  }

  /** Gathers the quads of a graph that follow each other. */
  private static final class Graphs extends StreamRDFBase {
    private final Store store;
    private final Map<String, Graph> waiting = new HashMap<>();

    Graphs(Store store) {
      this.store = store;
    }

    @Override
    public void quad(Quad quad) {
      Node name = quad.getGraph();
      if (!waiting.containsKey(name.getURI()) && waiting.size() == GRAPHS_AT_ONCE) {
        write();
      }
      waiting
          .computeIfAbsent(name.getURI(), n -> GraphMemFactory.createDefaultGraph())
          .add(quad.asTriple());
    }

    void write() {
      store.write(new Change(waiting, Set.of(), Map.of()));
      waiting.clear();
    }
  }
}
