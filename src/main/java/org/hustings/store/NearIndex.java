package org.hustings.store;

import java.util.Collection;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexBase;

/**
 * An index that nobody changes, with the way to its leaves near at hand: the inner nodes stand as
 * numbers in one array, so that a look takes two binary searches. Jena's own goes down the tree
 * node by node, compares byte by byte, and reads again of each tuple what was asked for.
 */
final class NearIndex extends TupleIndexBase {
  private final TupleIndex index;
  private final Leaves leaves;

  /**
   * An index of three or four columns.
   *
   * @param index Jena's, over the tree
   */
  NearIndex(TupleIndex index, BPlusTree tree) {
    super(index.getTupleLength(), index.getMapping(), index.getName());
    this.index = index;
    this.leaves = new Leaves(tree);
  }

  @Override
  protected Iterator<Tuple<NodeId>> performFind(Tuple<NodeId> pattern) {
    int bound = weight(pattern);
    if (bound == 0 || bound < concrete(pattern)) {
      return index.find(pattern);
    }
    long[] begin = new long[tupleLength];
    for (int i = 0; i < bound; i++) {
      begin[i] = Leaf.word(tupleMap.mapSlot(i, pattern));
    }
    if (bound == tupleLength) {
      Leaf leaf = leaves.at(leaves.place(begin));
      return leaf.has(begin) ? Iter.singletonIterator(pattern) : Iter.nullIterator();
    }
    long[] end = begin.clone();
    end[bound - 1]++;
    Found found = new Found(pattern, begin, end);
    return found.hasNext() ? found : Iter.nullIterator();
  }

  private int concrete(Tuple<NodeId> pattern) {
    int concrete = 0;
    for (int i = 0; i < tupleLength; i++) {
      concrete += undef(pattern.get(i)) ? 0 : 1;
    }
    return concrete;
  }

  /** Tuples from one key to before another, leaf by leaf. */
  private final class Found implements Iterator<Tuple<NodeId>> {
    private final Tuple<NodeId> pattern;
    private final long[] end;
    private int place;
    private Leaf leaf;
    private int next;
    private int limit;

    Found(Tuple<NodeId> pattern, long[] begin, long[] end) {
      this.pattern = pattern;
      this.end = end;
      this.place = leaves.place(begin);
      this.leaf = leaves.at(place);
      this.next = leaf.first(begin);
      this.limit = leaf.first(end, next);
    }

    @Override
    public boolean hasNext() {
      while (next >= limit && limit == leaf.size() && place + 1 < leaves.size()) {
        place++;
        leaf = leaves.at(place);
        next = 0;
        limit = leaf.first(end, 0);
      }
      return next < limit;
    }

    @Override
    public Tuple<NodeId> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      int row = next++;
      return tupleLength == 4
          ? TupleFactory.create4(slot(row, 0), slot(row, 1), slot(row, 2), slot(row, 3))
          : TupleFactory.create3(slot(row, 0), slot(row, 1), slot(row, 2));
    }

    private NodeId slot(int row, int slot) {
      NodeId asked = pattern.get(slot);
      return undef(asked) ? leaf.id(row, tupleMap.unmapIdx(slot)) : asked;
    }
  }

  @Override
  public TupleIndex wrapped() {
    return index;
  }

  @Override
  public Iterator<Tuple<NodeId>> all() {
    return index.all();
  }

  @Override
  public boolean isEmpty() {
    return index.isEmpty();
  }

  @Override
  public long size() {
    return index.size();
  }

  @Override
  public void sync() {
    index.sync();
  }

  @Override
  public void close() {
    index.close();
  }

  @Override
  protected void performAdd(Tuple<NodeId> tuple) {
    throw readOnly();
  }

  @Override
  protected void performDelete(Tuple<NodeId> tuple) {
    throw readOnly();
  }

  @Override
  public void addAll(Collection<Tuple<NodeId>> tuples) {
    throw readOnly();
  }

  @Override
  public void deleteAll(Collection<Tuple<NodeId>> tuples) {
    throw readOnly();
  }

  @Override
  public void clear() {
    throw readOnly();
  }

  private static IllegalStateException readOnly() {
    return new IllegalStateException("opened for reading");
  }
}
