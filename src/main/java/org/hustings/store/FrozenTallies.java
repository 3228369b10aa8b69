package org.hustings.store;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.hustings.store.Order.Run;

/** Counts in the orders of a frozen graph. */
final class FrozenTallies implements Tallies.Counter {
  private final Numbers nodes;
  private final Order byPredicate;

  FrozenTallies(Numbers nodes, Order byPredicate) {
    this.nodes = nodes;
    this.byPredicate = byPredicate;
  }

  @Override
  public Map<Node, Long> byPredicate(AtomicBoolean cancelled) {
    Map<Node, Long> counts = new HashMap<>();
    for (int p = 0; p < nodes.size(); p++) {
      int size = byPredicate.of(p).size();
      if (size > 0) {
        counts.put(nodes.getKeyAt(p), (long) size);
      }
    }
    return counts;
  }

  @Override
  public Map<Node, Long> byObject(Node predicate, AtomicBoolean cancelled) {
    int p = nodes.of(predicate);
    if (p == Numbers.NONE) {
      return Map.of();
    }
    Run run = byPredicate.of(p);
    int[] objects = IntStream.range(0, run.size()).map(i -> Order.second(run.at(i))).toArray();
    Arrays.sort(objects);
    Map<Node, Long> counts = new HashMap<>();
    int from = 0;
    for (int to = 1; to <= objects.length; to++) {
      if (to == objects.length || objects[to] != objects[from]) {
        counts.put(nodes.getKeyAt(objects[from]), (long) (to - from));
        from = to;
      }
    }
    return counts;
  }
}
