package org.hustings.store;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.base.record.RecordMapper;
import org.apache.jena.dboe.index.RangeIndex;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.jspecify.annotations.Nullable;

/**
 * A B+tree that nobody changes, with the way to its leaves near at hand: the inner nodes stand as
 * numbers in one array, so that a look takes two binary searches. Jena's own goes down the tree
 * node by node, and compares byte by byte.
 */
final class NearRange implements RangeIndex {
  private final BPlusTree tree;
  private final Leaves leaves;

  NearRange(BPlusTree tree) {
    this.tree = tree;
    this.leaves = new Leaves(tree);
  }

  @Override
  public <X> Iterator<X> iterator(
      @Nullable Record min, @Nullable Record max, RecordMapper<X> mapper) {
    if (min == null || max == null) {
      return tree.iterator(min, max, mapper);
    }
    Found<X> found = new Found<>(words(min), words(max), mapper);
    return found.hasNext() ? found : Collections.emptyIterator();
  }

  private static long[] words(Record key) {
    return Leaf.words(key.getKey());
  }

  /** Records from one key to before another, leaf by leaf. */
  private final class Found<X> implements Iterator<X> {
    private final long[] end;
    private final RecordMapper<X> mapper;
    private int place;
    private Leaf leaf;
    private int next;
    private int limit;

    Found(long[] begin, long[] end, RecordMapper<X> mapper) {
      this.end = end;
      this.mapper = mapper;
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
    public X next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return leaf.record(next++, mapper, tree.getRecordFactory());
    }
  }

  @Override
  public boolean contains(Record key) {
    long[] words = words(key);
    Leaf leaf = leaves.at(leaves.place(words));
    int first = leaf.first(words);
    return first < leaf.size() && leaf.compare(first, words) == 0;
  }

  @Override
  public Iterator<Record> iterator() {
    return tree.iterator();
  }

  @Override
  public Iterator<Record> iterator(@Nullable Record min, @Nullable Record max) {
    return tree.iterator(min, max);
  }

  @Override
  public Record find(Record key) {
    return tree.find(key);
  }

  @Override
  public Record minKey() {
    return tree.minKey();
  }

  @Override
  public Record maxKey() {
    return tree.maxKey();
  }

  @Override
  public boolean insert(Record key) {
    throw new IllegalStateException("opened for reading");
  }

  @Override
  public boolean delete(Record key) {
    throw new IllegalStateException("opened for reading");
  }

  @Override
  public void clear() {
    throw new IllegalStateException("opened for reading");
  }

  @Override
  public RecordFactory getRecordFactory() {
    return tree.getRecordFactory();
  }

  @Override
  public boolean isEmpty() {
    return tree.isEmpty();
  }

  @Override
  public long size() {
    return tree.size();
  }

  @Override
  public void check() {
    tree.check();
  }

  @Override
  public void sync() {
    tree.sync();
  }

  @Override
  public void close() {
    tree.close();
  }
}
