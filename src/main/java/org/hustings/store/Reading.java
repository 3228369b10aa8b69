package org.hustings.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.dboe.base.file.FileException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Named graphs in a TDB2 folder, for reading only, which several processes may do at once, each
 * once.
 *
 * <p>Where the folder gets another generation, or its name comes to mean another folder, what is
 * read from then on is that; what is being read stays open until it is read.
 */
final class Reading implements Store {
  private static final Logger LOG = LoggerFactory.getLogger(Reading.class);

  private final String location;
  private final Path folder;
  private final Duration lookAfter;
  private Opened current;
  private long looked = System.nanoTime();

  /** A generation that is open. */
  private static final class Opened {
    private final Path generation;
    private final Closeable lock;
    private final DatasetGraphTDB database;
    private final DatasetGraph view;
    private int readers = 1;

    Opened(Path generation, Closeable lock) throws IOException {
      this.generation = generation;
      this.lock = lock;
      this.database = Generations.openToRead(generation);
      this.view = new UnionView(database);
      new Tallies(new SweptTallies(database)).tell(view);
      Generations.mark(view, Generations.fingerprint(generation));
    }
  }

  /**
   * Opens the last generation of a folder that is whole.
   *
   * @param lookAfter how long one that was looked at is taken for the last
   */
  Reading(String location, Path folder, Duration lookAfter) throws IOException {
    this.location = location;
    this.folder = folder;
    this.lookAfter = lookAfter;
    this.current = open();
  }

  private Opened open() throws IOException {
    Closeable lock = Locks.reading(location, folder);
    try {
      return new Opened(Generations.last(folder), lock);
    } catch (FileException e) {
      lock.close();
      throw Locks.inUse(location, folder); // Jena opens no file twice in one process.
    } catch (IOException | RuntimeException | InternalError e) {
      lock.close();
      throw e;
    }
  }

  /** The generation of now, with one reader more. */
  private synchronized Opened begin() {
    long now = System.nanoTime();
    if (now - looked >= lookAfter.toNanos()) {
      looked = now;
      look();
    }
    current.readers++;
    return current;
  }

  private void look() {
    try {
      if (!Generations.last(folder).equals(current.generation)) {
        Opened next = open();
        end(current);
        current = next;
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("{} cannot be read, what was read before goes on: {}", location, e.toString());
    }
  }

  /** Lets go of a generation: the last who does closes it. */
  private synchronized void end(Opened opened) {
    opened.readers--;
    if (opened.readers == 0) {
      opened.database.shutdown();
      Disk.guard(folder, opened.lock::close);
    }
  }

  @Override
  public <T, E extends Exception> T read(Look<T, E> action) throws E {
    Opened opened = begin();
    try {
      return Store.inTransaction(opened.view, action);
    } finally {
      end(opened);
    }
  }

  @Override
  public SortedSet<String> names() {
    return read(
        view -> {
          SortedSet<String> names = new TreeSet<>();
          view.listGraphNodes().forEachRemaining(n -> names.add(n.getURI()));
          return names;
        });
  }

  @Override
  public synchronized DatasetGraph view() {
    return current.view;
  }

  @Override
  public void write(Change change) {
    throw new IllegalStateException("opened for reading: " + location);
  }

  @Override
  public synchronized void close() {
    end(current);
  }
}
