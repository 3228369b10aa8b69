package org.hustings.store;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;

/**
 * What one transaction makes of a store's named graphs. All graphs are named by absolute IRIs; no
 * graph is named in two of the three.
 *
 * @param replaced the new contents of some graphs, whatever they held; an empty graph removes one
 * @param removed graphs to remove; one that is not there is no fault
 * @param added what is added to graphs that keep what they hold
 */
public record Change(Map<String, Graph> replaced, Set<String> removed, Map<String, Graph> added) {
  /**
   * A change that may be made.
   *
   * @throws IllegalStateException for a name that is no absolute IRI, a graph with a blank node, or
   *     a graph that is named twice
   */
  public Change {
    replaced = Map.copyOf(replaced);
    removed = Set.copyOf(removed);
    added = Map.copyOf(added);
    NamedGraphs.check(replaced, removed);
    NamedGraphs.check(added, removed);
    for (String name : added.keySet()) {
      if (replaced.containsKey(name) || removed.contains(name)) {
        throw new IllegalStateException("two orders for one graph: " + name);
      }
    }
  }

  /** Gives some graphs new contents. */
  public static Change replacing(Map<String, Graph> graphs) {
    return new Change(graphs, Set.of(), Map.of());
  }

  /** Removes some graphs. */
  public static Change removing(Collection<String> names) {
    return new Change(Map.of(), Set.copyOf(names), Map.of());
  }

  /** True when it changes nothing. */
  boolean isEmpty() {
    return replaced.isEmpty() && removed.isEmpty() && added.isEmpty();
  }

  /** What is replaced, and what is removed as empty graphs, sorted by name. */
  SortedMap<String, Graph> contents() {
    SortedMap<String, Graph> contents = new TreeMap<>(replaced);
    removed.forEach(name -> contents.putIfAbsent(name, Graph.emptyGraph));
    return contents;
  }
}
