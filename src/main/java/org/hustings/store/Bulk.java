package org.hustings.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.tdb2.solver.stats.StatsCollectorNodeId;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.nodetable.NodeTable;

/**
 * A TDB2 folder that does not exist yet, filled at once: nodes get their numbers as they come, and
 * the indexes are built when all quads are there.
 *
 * <p>It works in a folder beside, which takes the name of the store when it is settled and whole;
 * closed before, nothing is left. It can only add graphs, and nothing can be read from it. One
 * thread has it.
 */
final class Bulk implements Store {
  private final Path work;
  private final Path folder;
  private final Closeable lock;
  private final DatasetGraphTDB tables;
  private final NodeNumbers numbers;
  private final Gathering gathering;
  private boolean open = true;

  /**
   * Starts to fill a database in one folder that is to become another.
   *
   * @param lock of the folder where it works; closed with this
   * @param quads how many may be kept in memory
   * @param hashBits how many hashes of nodes may be, as a power of 2
   */
  Bulk(DatasetGraphTDB tables, Closeable lock, Path work, Path folder, int quads, int hashBits) {
    this.work = work;
    this.folder = folder;
    this.lock = lock;
    this.tables = tables;
    this.gathering = new Gathering(work, quads);
    tables.begin(TxnType.WRITE);
    NodeTable nodes = tables.getQuadTable().getNodeTupleTable().getNodeTable();
    this.numbers = new NodeNumbers(nodes, hashBits);
  }

  @Override
  public void write(Change change) {
    Disk.require(work, change, gathering.bytesToCome() + numbers.bytesToCome());
    if (!change.removed().isEmpty()) {
      throw new IllegalStateException("nothing can be removed while a store is filled");
    }
    Disk.guard(
        work,
        () -> {
          add(change.replaced());
          add(change.added());
        });
  }

  private void add(Map<String, Graph> graphs) throws IOException {
    for (Map.Entry<String, Graph> graph : graphs.entrySet()) {
      long name = numbers.of(NamedGraphs.name(graph.getKey()));
      Iterator<Triple> triples = graph.getValue().find();
      while (triples.hasNext()) {
        Triple t = triples.next();
        gathering.add(
            name,
            numbers.of(t.getSubject()),
            numbers.of(t.getPredicate()),
            numbers.of(t.getObject()));
      }
    }
  }

  @Override
  public SortedSet<String> names() {
    return new TreeSet<>();
  }

  @Override
  public DatasetGraph view() {
    return DatasetGraphFactory.empty();
  }

  @Override
  public void settle(String note) {
    Disk.guard(
        work,
        () -> {
          numbers.finish();
          StatsCollectorNodeId counts = Statistics.counts(tables);
          gathering.pack(tables, counts);
          gathering.close();
          Statistics.write(counts.results(), Generations.last(work));
          tables.commit();
          tables.end();
        });
    tables.shutdown();
    Disk.guard(
        work,
        () -> {
          lock.close();
          Notes.write(Generations.last(work), note);
        });
    open = false;
    Disk.move(work, folder);
  }

  @Override
  public void close() {
    if (open) {
      open = false;
      Disk.guard(work, gathering::close);
      abort();
      tables.shutdown();
      Disk.guard(work, lock::close);
      Disk.delete(work);
    }
  }

  private void abort() {
    try {
      if (tables.isInTransaction()) {
        tables.abort();
        tables.end();
      }
    } catch (RuntimeException e) {
      // Only ends the transaction: what it wrote is thrown away.
    }
  }
}
