package org.hustings.store;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;

/**
 * How many triples a union of graphs that does not change has of each predicate and of each class,
 * counted when that is first asked for.
 */
final class Tallies {
  /** In the context of a view, and so of the queries over it. */
  static final Symbol KEY = Symbol.create("urn:hustings:tallies");

  /** Longer ones are counted each time. */
  private static final int KEPT = 10_000;

  private final Counter counter;
  private final Map<Node, Map<Node, Long>> known = new ConcurrentHashMap<>();

  /** Counts triples; ends by an exception when it is cancelled. */
  interface Counter {
    /** Triples by predicate. */
    Map<Node, Long> byPredicate(AtomicBoolean cancelled);

    /** Triples of a predicate by object. */
    Map<Node, Long> byObject(Node predicate, AtomicBoolean cancelled);
  }

  Tallies(Counter counter) {
    this.counter = counter;
  }

  /** Lets the queries over a view know. */
  void tell(DatasetGraph view) {
    view.getContext().set(KEY, this);
  }

  /** Those of the view that a query is about; empty where nobody told. */
  static Optional<Tallies> of(Context context) {
    return context.get(KEY) instanceof Tallies told ? Optional.of(told) : Optional.empty();
  }

  /** Triples by predicate. */
  Map<Node, Long> byPredicate(AtomicBoolean cancelled) {
    return kept(Node.ANY, () -> counter.byPredicate(cancelled));
  }

  /** Triples of a predicate by object. */
  Map<Node, Long> byObject(Node predicate, AtomicBoolean cancelled) {
    return kept(predicate, () -> counter.byObject(predicate, cancelled));
  }

  private Map<Node, Long> kept(Node what, Supplier<Map<Node, Long>> counting) {
    Map<Node, Long> before = known.get(what);
    if (before != null) {
      return before;
    }
    Map<Node, Long> counted = counting.get();
    if (counted.size() <= KEPT) {
      known.put(what, counted);
    }
    return counted;
  }
}
