package org.hustings.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.solver.SolverLibTDB;
import org.apache.jena.tdb2.solver.stats.Stats;
import org.apache.jena.tdb2.solver.stats.StatsCollectorNodeId;
import org.apache.jena.tdb2.solver.stats.StatsResults;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;

/**
 * What TDB2's optimizer knows of the union of the graphs: how many triples each property and class
 * has there. It is read when the store is opened the next time.
 */
final class Statistics {
  private static final String FILE = "stats.opt";
  private static final Pattern COUNT = Pattern.compile("\\(count (\\d+)\\)");

  /** The part of the last count that may be written anew before all is counted again. */
  private static final double TOLERATED = 0.2;

  private Statistics() {}

  /** Counts again, when the triples that were written since the last time may have moved much. */
  static void refresh(DatasetGraphTDB tdb, Path generation, long written) throws IOException {
    Path file = file(generation);
    if (written > TOLERATED * lastCount(file)) {
      write(Txn.calculateRead(tdb, () -> count(tdb)), generation);
    }
  }

  private static long lastCount(Path file) throws IOException {
    if (!Files.exists(file)) {
      return -1;
    }
    Matcher count = COUNT.matcher(Files.readString(file));
    return count.find() ? Long.parseLong(count.group(1)) : -1;
  }

  /** Writes what was counted. */
  static void write(StatsResults results, Path generation) throws IOException {
    Path file = file(generation);
    Path part = file.resolveSibling(FILE + ".part");
    try (OutputStream out = Files.newOutputStream(part)) {
      Stats.write(out, results);
    }
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static StatsResults count(DatasetGraphTDB tdb) {
    StatsCollectorNodeId counts = counts(tdb);
    Iterator<Tuple<NodeId>> union = SolverLibTDB.unionGraph(tdb.getQuadTable().getNodeTupleTable());
    union.forEachRemaining(quad -> counts.record(null, quad.get(1), quad.get(2), quad.get(3)));
    return counts.results();
  }

  /** No counts yet, of a database whose nodes are all there, within a transaction. */
  static StatsCollectorNodeId counts(DatasetGraphTDB tdb) {
    return new StatsCollectorNodeId(tdb.getTripleTable().getNodeTupleTable().getNodeTable());
  }

  private static Path file(Path generation) {
    return generation.resolve(FILE);
  }
}
