package org.hustings.store;

import java.util.Arrays;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;

/** Gathers the union of graphs that is to be frozen. */
final class Freezing {
  private final Numbers nodes = new Numbers();

  /** Three numbers a triple, which may have come before. */
  private int[] triples = new int[3 * 1024];

  private int end;

  /** Adds all triples of a graph. */
  void add(Graph graph) {
    graph.find().forEachRemaining(this::add);
  }

  private void add(Triple triple) {
    if (end == triples.length) {
      triples = Arrays.copyOf(triples, 2 * end);
    }
    triples[end++] = nodes.add(triple.getSubject());
    triples[end++] = nodes.add(triple.getPredicate());
    triples[end++] = nodes.add(triple.getObject());
  }

  /** The union; nothing may be added any more. */
  FrozenGraph freeze() {
    return new FrozenGraph(nodes, Order.of(nodes.size(), this::each));
  }

  private void each(Order.Sink sink) {
    for (int i = 0; i < end; i += 3) {
      sink.take(triples[i], Order.pair(triples[i + 1], triples[i + 2]));
    }
  }
}
