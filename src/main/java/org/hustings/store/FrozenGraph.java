package org.hustings.store;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.NiceIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.hustings.store.Order.Run;
import org.jspecify.annotations.Nullable;

/**
 * A graph that does not change: its nodes have numbers, and its triples stand as numbers in three
 * orders. To find any pattern takes two or three look-ups, and a triple takes 24 bytes.
 */
final class FrozenGraph extends GraphBase {
  private final Numbers nodes;

  /** Of each subject its properties with their values. */
  private final Order bySubject;

  /** Of each value the properties that have it with their subjects. */
  private final Order byObject;

  /** Of each property its subjects with their values. */
  private final Order byPredicate;

  private final int[] predicates;

  /**
   * A graph of triples of numbers.
   *
   * @param bySubject of each subject pairs of predicate and object
   */
  FrozenGraph(Numbers nodes, Order bySubject) {
    this.nodes = nodes;
    this.bySubject = bySubject;
    this.byObject =
        Order.of(
            nodes.size(),
            sink ->
                bySubject.each(
                    (s, po) -> sink.take(Order.second(po), Order.pair(Order.first(po), s))));
    this.byPredicate =
        Order.of(
            nodes.size(),
            sink ->
                bySubject.each(
                    (s, po) -> sink.take(Order.first(po), Order.pair(s, Order.second(po)))));
    this.predicates =
        IntStream.range(0, nodes.size()).filter(n -> byPredicate.of(n).size() > 0).toArray();
  }

  @Override
  protected int graphBaseSize() {
    return bySubject.size();
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
    return graphBaseFind(pattern.getSubject(), pattern.getPredicate(), pattern.getObject());
  }

  @Override
  protected ExtendedIterator<Triple> graphBaseFind(Node subject, Node predicate, Node object) {
    int s = number(subject);
    int p = number(predicate);
    int o = number(object);
    if (s == Numbers.NONE || p == Numbers.NONE || o == Numbers.NONE) {
      return NiceIterator.emptyIterator();
    }
    if (s >= 0) {
      return ofSubject(s, p, o);
    }
    if (o >= 0) {
      Run run = byObject.of(o);
      return found(
          p >= 0 ? run.with(p) : run, pair -> triple(Order.second(pair), Order.first(pair), o));
    }
    return p >= 0 ? ofPredicate(p) : WrappedIterator.create(Iter.flatMap(all(), this::ofPredicate));
  }

  /** Counted in the orders, where those of one kind stand together. */
  Tallies tallies() {
    return new Tallies(new FrozenTallies(nodes, byPredicate));
  }

  private Iterator<Integer> all() {
    return IntStream.of(predicates).iterator();
  }

  private ExtendedIterator<Triple> ofSubject(int s, int p, int o) {
    Run run = bySubject.of(s);
    LongFunction<Triple> make = pair -> triple(s, Order.first(pair), Order.second(pair));
    if (p >= 0) {
      return found(o >= 0 ? run.with(p, o) : run.with(p), make);
    }
    if (o < 0) {
      return found(run, make);
    }
    Run other = byObject.of(o);
    return run.size() <= other.size()
        ? found(run, make).filterKeep(t -> t.getObject().equals(nodes.getKeyAt(o)))
        : found(other, pair -> triple(Order.second(pair), Order.first(pair), o))
            .filterKeep(t -> t.getSubject().equals(nodes.getKeyAt(s)));
  }

  private ExtendedIterator<Triple> ofPredicate(int p) {
    return found(byPredicate.of(p), pair -> triple(Order.first(pair), p, Order.second(pair)));
  }

  /** The number of a node, {@link Numbers#ANY} or {@link Numbers#NONE}; Jena takes null for any. */
  private int number(@Nullable Node node) {
    return node != null && node.isConcrete() ? nodes.of(node) : Numbers.ANY;
  }

  private Triple triple(int subject, int predicate, int object) {
    return Triple.create(
        nodes.getKeyAt(subject), nodes.getKeyAt(predicate), nodes.getKeyAt(object));
  }

  private static ExtendedIterator<Triple> found(Run run, LongFunction<Triple> make) {
    return run.size() == 0 ? NiceIterator.emptyIterator() : new Found(run, make);
  }

  /** The triples of some pairs. */
  private static final class Found extends NiceIterator<Triple> {
    private final Run run;
    private final LongFunction<Triple> make;
    private int next;

    Found(Run run, LongFunction<Triple> make) {
      this.run = run;
      this.make = make;
    }

    @Override
    public boolean hasNext() {
      return next < run.size();
    }

    @Override
    public Triple next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return make.apply(run.at(next++));
    }
  }
}
