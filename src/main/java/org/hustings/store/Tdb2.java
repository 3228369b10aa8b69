package org.hustings.store;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.sys.TDBInternal;

/** Named graphs in a TDB2 folder; one process at a time holds it. */
final class Tdb2 implements Store {
  private final DatasetGraph database;
  private final Path folder;
  private final DatasetGraph view;
  private long written;

  Tdb2(DatasetGraph database, Path folder) {
    this.database = database;
    this.folder = folder;
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
  public void settle() {
    Disk.guard(folder, () -> Statistics.refresh(database, folder, written));
  }

  @Override
  public void close() {
    TDBInternal.expel(database);
  }
}
