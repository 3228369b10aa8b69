package org.hustings.remote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;

/**
 * Reads the graphs of a store for somebody who takes one after the other, in the order of their
 * names: several are fetched at once, and only those are kept. Each is held against its size, so
 * that a store that cuts long answers does not pass unseen.
 */
final class Ahead {
  private static final int GRAPHS = 100;
  private static final long TRIPLES = 50_000;
  private static final int TRIES = 3;

  private final Contents contents;
  private final Problems problems;
  private final Map<String, List<Quad>> fetched = new HashMap<>();
  private NavigableSet<String> names = new TreeSet<>();

  Ahead(Contents contents, Problems problems) {
    this.contents = contents;
    this.problems = problems;
  }

  /** The names of the graphs, sorted. */
  synchronized SortedSet<String> names() {
    names = new TreeSet<>(contents.allNames());
    return names;
  }

  /** What stands in a graph, in the full profile. */
  synchronized List<Quad> graph(Node graph) {
    String name = graph.getURI();
    if (!fetched.containsKey(name)) {
      fetched.clear();
      fetch(name);
    }
    List<Quad> quads = fetched.remove(name);
    return Patterns.full(quads == null ? List.of() : quads);
  }

  private void fetch(String first) {
    NavigableSet<String> window = new TreeSet<>(List.of(first));
    names.tailSet(first, true).stream().limit(GRAPHS).forEach(window::add);
    for (int tried = 1; ; tried++) {
      Map<String, Long> sizes = contents.sizes(window);
      List<String> some = fitting(window, sizes);
      Map<String, List<Quad>> read =
          contents.quads(some).stream().collect(Collectors.groupingBy(q -> q.getGraph().getURI()));
      List<String> cut = new ArrayList<>(some);
      cut.removeIf(n -> sizes.getOrDefault(n, 0L) == read.getOrDefault(n, List.of()).size());
      if (cut.isEmpty()) {
        fetched.putAll(read);
        return;
      }
      if (tried == TRIES) {
        String name = cut.get(0);
        throw problems.fault(
            Filled.of(
                "gives %s of the %s triples of <%s>",
                read.getOrDefault(name, List.of()).size(), sizes.getOrDefault(name, 0L), name),
            "a store that does not cut its answers, and that is not written to meanwhile");
      }
    }
  }

  /** The first graphs of a window, as many as are not too much together, and at least one. */
  private static List<String> fitting(NavigableSet<String> window, Map<String, Long> sizes) {
    List<String> some = new ArrayList<>();
    long triples = 0;
    for (String name : window) {
      triples += sizes.getOrDefault(name, 0L);
      if (!some.isEmpty() && triples > TRIPLES) {
        break;
      }
      some.add(name);
    }
    return some;
  }
}
