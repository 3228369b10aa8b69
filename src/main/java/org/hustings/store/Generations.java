package org.hustings.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderLib;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderTransformation;
import org.apache.jena.sparql.util.Symbol;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.QuadTable;
import org.apache.jena.tdb2.store.StoragePrefixesTDB;
import org.apache.jena.tdb2.store.StorageTDB;
import org.apache.jena.tdb2.store.TDB2StorageBuilder;
import org.apache.jena.tdb2.store.TripleTable;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.DatabaseOps;
import org.hustings.graph.ArticleGraph;

/**
 * The generations of a TDB2 store: folders Data-0001, Data-0002 and so on within its own, of which
 * the last is the store and the others are past.
 */
final class Generations {
  private static final String NAME = "Data-[0-9]{4,}";

  /** The ending of what a process ended in the midst of; Jena knows it too. */
  private static final String UNFINISHED = "-tmp";

  private static final String JOURNAL = "journal.jrnl";

  /** What changes though the data do not. */
  private static final Set<String> BESIDE = Set.of("tdb.lock", JOURNAL, "stats.opt", Notes.FILE);

  /** The index that finds subjects by graph and object. */
  private static final String SELDOM = "GOSP";

  private static final Symbol GENERATION = Symbol.create("urn:hustings:generation");

  private Generations() {}

  /** Says of a view which generation it shows. */
  static void mark(DatasetGraph view, String generation) {
    view.getContext().set(GENERATION, generation);
  }

  /** Which generation a view shows, or empty. */
  static String of(DatasetGraph view) {
    return view.getContext().getAsString(GENERATION, "");
  }

  /** True of a folder with entries of these names. */
  static boolean any(List<String> names) {
    return names.stream().anyMatch(n -> n.matches(NAME));
  }

  /** The last generation, its links followed. */
  static Path last(Path store) throws IOException {
    List<Path> all = all(store.toRealPath());
    if (all.isEmpty()) {
      throw new IOException("no TDB2 database");
    }
    return all.get(all.size() - 1);
  }

  private static List<Path> all(Path store) throws IOException {
    return all(store, NAME);
  }

  private static List<Path> all(Path store, String names) throws IOException {
    try (Stream<Path> entries = Files.list(store)) {
      return entries
          .filter(p -> p.getFileName().toString().matches(names))
          .sorted(Comparator.comparingInt(Generations::number))
          .toList();
    }
  }

  private static int number(Path generation) {
    return Integer.parseInt(generation.getFileName().toString().replaceAll("[^0-9]", ""));
  }

  /** True when a process ended in the midst of a change to a generation, or is in its midst. */
  static boolean isTorn(Path generation) throws IOException {
    Path journal = generation.resolve(JOURNAL);
    return Files.exists(journal) && Files.size(journal) > 0;
  }

  /**
   * Makes ready the last generation of a store that this process alone has open: the first when
   * there is none, and what a process left unfinished is removed.
   */
  static Path lastToWrite(Path store) throws IOException {
    for (Path unfinished : all(store, NAME + UNFINISHED)) {
      Disk.delete(unfinished);
    }
    List<Path> all = all(store);
    return all.isEmpty()
        ? Files.createDirectory(store.resolve("Data-0001"))
        : all.get(all.size() - 1);
  }

  /** Opens a generation as it is, without a lock, to be asked by patterns of one quad alone. */
  static DatasetGraphTDB open(Path generation) {
    return open(generation, ReorderLib.identity());
  }

  /** Opens a generation as it is, without a lock, to be asked queries too. */
  static DatasetGraphTDB openForQueries(Path generation) {
    Location location = Location.create(generation.toString());
    return open(generation, DatabaseOps.chooseReorderTransformation(location));
  }

  private static DatasetGraphTDB open(Path generation, ReorderTransformation order) {
    JenaSystem.init();
    return TDB2StorageBuilder.build(Location.create(generation.toString()), null, order);
  }

  /** Opens a generation that nobody changes while it is open, for reading only. */
  static DatasetGraphTDB openToRead(Path generation) {
    DatasetGraphTDB all = openForQueries(generation);
    NodeTupleTable triples = all.getTripleTable().getNodeTupleTable();
    NodeTupleTable quads = all.getQuadTable().getNodeTupleTable();
    NodeTable nodes = new NearNodes(quads.getNodeTable(), NearNodes.bits());
    StorageTDB tables =
        new StorageTDB(
            all.getTxnSystem(),
            new TripleTable(near(triples), nodes),
            new QuadTable(near(quads), nodes));
    StoragePrefixesTDB prefixes = (StoragePrefixesTDB) all.getStoragePrefixes();
    DatasetGraphTDB near =
        new DatasetGraphTDB(
            all.getLocation(),
            all.getStoreParams(),
            all.getReorderTransform(),
            tables,
            prefixes,
            all.getTxnSystem());
    QC.setFactory(near.getContext(), OpExecutorTDB2.OpExecFactoryTDB);
    return near;
  }

  private static TupleIndex[] near(NodeTupleTable table) {
    return Stream.of(table.getTupleTable().getIndexes())
        .map(Generations::near)
        .toArray(TupleIndex[]::new);
  }

  /** Of what is seldom looked for Jena's index stays, as that by which it tells graphs' names. */
  private static TupleIndex near(TupleIndex index) {
    return !index.getName().equals(SELDOM)
            && index instanceof TupleIndexRecord records
            && records.getRangeIndex() instanceof BPlusTree tree
        ? new NearIndex(index, tree)
        : index;
  }

  /** Copies the last generation to an unfinished next one. */
  static Path copy(Path store) throws IOException {
    Path last = last(store);
    Path copy = last.resolveSibling("Data-" + padded(number(last) + 1) + UNFINISHED);
    if (Files.exists(copy)) {
      Disk.delete(copy);
    }
    Files.createDirectory(copy);
    for (Path file : files(last, Set.of("tdb.lock"))) {
      Files.copy(file, copy.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
    }
    return copy;
  }

  private static String padded(int number) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }

  /** Makes an unfinished generation the last one, at once. */
  static void finish(Path unfinished) throws IOException {
    String name = unfinished.getFileName().toString().replace(UNFINISHED, "");
    Files.move(unfinished, unfinished.resolveSibling(name), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Removes past generations but for so many; who has one open goes on with it. */
  static void removePast(Path store, int kept) throws IOException {
    List<Path> all = all(store.toRealPath());
    for (Path past : all.subList(0, Math.max(0, all.size() - 1 - kept))) {
      Disk.delete(past);
    }
  }

  /** How many bytes a generation takes. */
  static long size(Path generation) throws IOException {
    long size = 0;
    for (Path file : files(generation, Set.of())) {
      size += Files.size(file);
    }
    return size;
  }

  /**
   * What tells a generation from every other: 16 hexadecimal digits, from the names, sizes and
   * times of its files. Copies that keep the times have the same.
   */
  static String fingerprint(Path generation) throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path file : files(generation, BESIDE)) {
      BasicFileAttributes about = Files.readAttributes(file, BasicFileAttributes.class);
      all.append(file.getFileName()).append('\t').append(about.size()).append('\t');
      all.append(about.lastModifiedTime().toMillis()).append('\n');
    }
    return ArticleGraph.contentHash(all.toString()).substring(0, 16);
  }

  private static List<Path> files(Path generation, Set<String> without) throws IOException {
    try (Stream<Path> entries = Files.list(generation)) {
      return entries
          .filter(p -> !without.contains(p.getFileName().toString()) && Files.isRegularFile(p))
          .sorted()
          .toList();
    }
  }
}
