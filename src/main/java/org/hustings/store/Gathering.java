package org.hustings.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.tdb2.solver.stats.StatsCollectorNodeId;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;

/**
 * The quads of a database that is being filled, gathered until all are there, and then put into its
 * indexes in their orders, which takes far less than to insert one after the other.
 *
 * <p>So many are kept in memory; when there are more, these are sorted and put into files.
 */
final class Gathering implements Closeable {
  /** The part of the memory that quads may take. */
  private static final int PART = 8;

  private static final int BYTES_IN_MEMORY = 2 * QuadRuns.BYTES;

  /** What a quad takes in a packed index: its bytes, and its part in the blocks above. */
  private static final int BYTES_IN_INDEX = QuadRuns.BYTES + 4;

  private final Path folder;
  private final QuadNumbers quads;
  private final Map<QuadOrder, QuadRuns> runs = new EnumMap<>(QuadOrder.class);
  private long inRuns;

  /**
   * None yet.
   *
   * @param folder for files, which are gone when this is closed
   * @param inMemory how many quads are kept in memory
   */
  Gathering(Path folder, int inMemory) {
    this.folder = folder;
    this.quads = new QuadNumbers(inMemory);
  }

  /** How many quads fit into the part of the memory that is meant for them. */
  static int inMemory() {
    long fit = Runtime.getRuntime().maxMemory() / PART / BYTES_IN_MEMORY;
    return (int) Math.min(Long.highestOneBit(fit), 1 << 28);
  }

  void add(long graph, long subject, long predicate, long object) throws IOException {
    if (quads.isFull()) {
      putAside();
    }
    quads.add(graph, subject, predicate, object);
  }

  private void putAside() throws IOException {
    for (QuadOrder order : QuadOrder.values()) {
      sort(order);
      if (!runs.containsKey(order)) {
        runs.put(order, new QuadRuns(folder.resolve(order + ".runs"), order));
      }
      runs.get(order).append(quads);
    }
    inRuns += quads.size();
    quads.clear();
  }

  private void sort(QuadOrder order) {
    for (int column : order.sorts()) {
      quads.sort(column);
    }
    if (order == QuadOrder.SPOG) {
      quads.dropRepeated();
    }
  }

  /** What the indexes will take of the disk beside what the files take now. */
  long bytesToCome() {
    return (long) quads.size() * QuadOrder.values().length * BYTES_IN_INDEX;
  }

  /** Fills the indexes, which are empty, within a transaction that may write to them; counts. */
  void pack(DatasetGraphTDB database, StatsCollectorNodeId counts) throws IOException {
    if (!runs.isEmpty()) {
      putAside();
    }
    for (QuadOrder order : QuadOrder.values()) {
      Disk.requireRoom(folder, (inRuns + quads.size()) * BYTES_IN_INDEX);
      Iterator<ByteBuffer> sorted = sorted(order);
      Packing.pack(
          order == QuadOrder.POSG ? new Counting(sorted, counts) : sorted, tree(database, order));
      if (runs.containsKey(order)) {
        runs.get(order).close();
      }
    }
  }

  private Iterator<ByteBuffer> sorted(QuadOrder order) throws IOException {
    if (runs.containsKey(order)) {
      return runs.get(order).merged();
    }
    sort(order);
    return quads.quads(order.columns());
  }

  private static BPlusTree tree(DatasetGraphTDB database, QuadOrder order) {
    for (TupleIndex index :
        database.getQuadTable().getNodeTupleTable().getTupleTable().getIndexes()) {
      if (index.getName().equals(order.name())) {
        return (BPlusTree) ((TupleIndexRecord) index).getRangeIndex();
      }
    }
    throw new IllegalStateException("TDB2 has no index " + order);
  }

  @Override
  public void close() throws IOException {
    for (QuadRuns of : runs.values()) {
      of.close();
    }
  }
}
