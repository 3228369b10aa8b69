package org.hustings.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.DatasetGraphTDB;

/**
 * A TDB2 folder that others are reading, changed in a copy of it: the next generation, which takes
 * the place of theirs at once when it is settled. Closed before, nothing is left of it.
 */
final class Aside implements Store {
  private final Path folder;
  private final Path copy;
  private final DatasetGraphTDB database;
  private final Tdb2 store;
  private final List<Closeable> locks;
  private boolean open = true;

  /**
   * Copies the last generation of a folder.
   *
   * @param locks that let nobody else change the folder; closed with this
   */
  Aside(Path folder, List<Closeable> locks) throws IOException {
    Disk.requireRoom(folder, Generations.size(Generations.last(folder)));
    this.folder = folder;
    this.copy = Generations.copy(folder);
    this.database = Generations.open(copy);
    this.store = new Tdb2(database, copy, List.of());
    this.locks = List.copyOf(locks);
  }

  @Override
  public void write(Change change) {
    store.write(change);
  }

  @Override
  public SortedSet<String> names() {
    return store.names();
  }

  @Override
  public DatasetGraph view() {
    return store.view();
  }

  @Override
  public String note() {
    try {
      return Notes.read(copy);
    } catch (IOException e) {
      return "";
    }
  }

  @Override
  public void settle(String note) {
    Disk.guard(
        copy,
        () -> {
          store.count(copy);
          database.shutdown();
          Notes.write(copy, note);
          Generations.finish(copy);
          open = false;
          Generations.removePast(folder, 1);
        });
  }

  @Override
  public void close() {
    if (open) {
      open = false;
      database.shutdown();
      Disk.delete(copy);
    }
    Locks.letGo(folder, locks);
  }
}
