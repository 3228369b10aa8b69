package org.hustings.store;

import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.progress.MonitorOutput;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.loader.main.LoaderPlans;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * A TDB2 folder that does not exist yet, filled by the bulk loader.
 *
 * <p>The loader is fast since it is no transaction. So it works in a folder beside, which takes the
 * name of the store when it is settled and whole; closed before, nothing is left. It can only add
 * graphs, and nothing can be read from it.
 */
final class Bulk implements Store {
  private static final MonitorOutput SILENT = (format, arguments) -> {};

  private final Path work;
  private final Path folder;
  private final DatasetGraph database;
  private final DataLoader loader;
  private boolean open = true;

  /** Starts to fill a database in one folder that is to become another. */
  Bulk(DatasetGraph database, Path work, Path folder) {
    this.work = work;
    this.folder = folder;
    this.database = database;
    this.loader = LoaderFactory.createLoader(LoaderPlans.loaderPlanSimple, database, SILENT);
    loader.startBulk();
  }

  @Override
  public void write(Change change) {
    Disk.require(work, change);
    if (!change.removed().isEmpty()) {
      throw new IllegalStateException("nothing can be removed while a store is filled");
    }
    change.replaced().forEach(this::add);
    change.added().forEach(this::add);
  }

  private void add(String name, Graph graph) {
    Node node = NamedGraphs.name(name);
    graph.find().forEachRemaining(t -> loader.stream().quad(Quad.create(node, t)));
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
  public void settle() {
    loader.finishBulk();
    Disk.guard(work, () -> Statistics.write(database, Generations.last(work)));
    TDBInternal.expel(database);
    open = false;
    Disk.move(work, folder);
  }

  @Override
  public void close() {
    if (open) {
      open = false;
      try {
        loader.finishBulk();
      } catch (RuntimeException e) {
        // Only ends the loader's threads: what it wrote is thrown away.
      }
      TDBInternal.expel(database);
      Disk.delete(work);
    }
  }
}
