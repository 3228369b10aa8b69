package org.hustings.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.DatasetGraphTDB;

/** Named graphs in a TDB2 folder that this process alone has open. */
final class Tdb2 implements Store {
  private final DatasetGraphTDB database;
  private final Path folder;
  private final List<Closeable> locks;
  private final DatasetGraph view;
  private final String opened = UUID.randomUUID().toString();
  private long written;

  /**
   * A database in a folder.
   *
   * @param locks closed with this
   */
  Tdb2(DatasetGraphTDB database, Path folder, List<Closeable> locks) {
    this.database = database;
    this.folder = folder;
    this.locks = List.copyOf(locks);
    this.view = new UnionView(database);
  }

  @Override
  public void write(Change change) {
    Disk.require(folder, change);
    Disk.guard(folder, () -> Txn.executeWrite(database, () -> make(change)));
  }

  @Override
  public void change(Consumer<DatasetGraph> action) {
    Disk.require(folder, Change.removing(List.of()));
    Disk.guard(
        folder, () -> Txn.executeWrite(database, () -> action.accept(new Changing(database))));
  }

  private void make(Change change) {
    written += Disk.triples(change);
    change.contents().keySet().forEach(name -> database.removeGraph(NamedGraphs.name(name)));
    change.replaced().forEach(this::add);
    change.added().forEach(this::add);
  }

  private void add(String name, Graph graph) {
    Node node = NamedGraphs.name(name);
    graph.find().forEachRemaining(t -> database.add(Quad.create(node, t)));
  }

  @Override
  public SortedSet<String> names() {
    return Txn.calculateRead(
        database,
        () -> {
          SortedSet<String> names = new TreeSet<>();
          database.listGraphNodes().forEachRemaining(n -> names.add(n.getURI()));
          return names;
        });
  }

  @Override
  public DatasetGraph view() {
    return view;
  }

  @Override
  public String generation(DatasetGraph view) {
    return opened + "-" + database.getTxnSystem().getThreadTransaction().getDataVersion();
  }

  @Override
  public void settle(String note) {
    Disk.guard(
        folder,
        () -> {
          Path last = Generations.last(folder);
          count(last);
          Notes.write(last, note);
          Generations.removePast(folder, 0);
        });
  }

  @Override
  public String note() {
    try {
      return Notes.read(Generations.last(folder));
    } catch (IOException e) {
      return "";
    }
  }

  /** Brings the statistics up to date that lie in a folder. */
  void count(Path generation) throws IOException {
    Statistics.refresh(database, generation, written);
  }

  @Override
  public void close() {
    database.shutdown();
    Locks.letGo(folder, locks);
  }
}
