package org.hustings.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.hustings.model.Finding;
import org.hustings.model.InputException;
import org.hustings.remote.Surroundings;

/** Leads from a location, as the user writes it, to its store; looks before it touches anything. */
final class Locations {
  private static final String EXPECTED =
      "a TDB2 folder, a new folder, or the http(s) URL of a SPARQL store";

  /** How often a folder that is read is looked at for another generation. */
  private static final Duration LOOK_AFTER = Duration.ofSeconds(1);

  private Locations() {}

  static Store open(String location, Surroundings surroundings) {
    if (isUrl(location)) {
      return Remote.open(location, surroundings);
    }
    Path folder = folder(location, false);
    make(location, folder);
    try {
      return own(location, folder, List.of(), Generations::openForQueries);
    } catch (IOException | RuntimeException | InternalError e) {
      throw Disk.fault(folder, e);
    }
  }

  static Store existing(String location, Surroundings surroundings) {
    if (isUrl(location)) {
      return Remote.open(location, surroundings);
    }
    Path folder = folder(location, true);
    try {
      if (Generations.isTorn(Generations.last(folder)) && Locks.isFree(folder)) {
        // Sets right what a killed process has left.
        own(location, folder, List.of(), Generations::open).close();
      }
      Soundness.require(location, Generations.last(folder));
      return new Reading(location, folder, LOOK_AFTER);
    } catch (IOException | RuntimeException | InternalError e) {
      throw Disk.fault(folder, e);
    }
  }

  /** See {@link Store#forBuilding}. */
  static Store forBuilding(String location, Surroundings surroundings) {
    if (isUrl(location)) {
      return Remote.open(location, surroundings);
    }
    Path folder = path(location);
    boolean there = Files.exists(folder);
    if (there && (!Files.isDirectory(folder) || !list(location, folder).isEmpty())) {
      return there(location, folder(location, false));
    }
    requireParent(location, folder);
    Path work = folder.resolveSibling(folder.getFileName() + ".building");
    if (Files.isDirectory(work)) {
      Locks.requireFree(location, work);
      Disk.delete(work);
    }
    return fill(location, work, folder);
  }

  /** A folder that is there: what others are reading is left to them. */
  private static Store there(String location, Path folder) {
    List<Closeable> locks = new ArrayList<>();
    try {
      locks.add(Locks.building(location, folder));
      if (Generations.any(list(location, folder))
          && !Generations.isTorn(Generations.last(folder))) {
        Soundness.require(location, Generations.last(folder));
      }
      if (Locks.isFree(folder)) {
        return own(location, folder, locks, Generations::open);
      }
      locks.add(Locks.reading(location, folder));
      return new Aside(folder, locks);
    } catch (IOException | RuntimeException | InternalError e) {
      Locks.letGo(folder, locks);
      throw Disk.fault(folder, e);
    }
  }

  private static boolean isUrl(String location) {
    String start = location.toLowerCase(Locale.ROOT);
    return start.startsWith("http://") || start.startsWith("https://");
  }

  /** The folder of a location, which may be a store or become one. */
  private static Path folder(String location, boolean mustExist) {
    Path folder = path(location);
    if (!Files.exists(folder)) {
      if (mustExist) {
        throw fault(location, "there is no such store", "a TDB2 folder or an http(s) URL");
      }
      requireParent(location, folder);
      return folder;
    }
    if (!Files.isDirectory(folder)) {
      throw fault(location, "is a file, not a store", EXPECTED);
    }
    List<String> names = list(location, folder);
    if (names.isEmpty() ? mustExist : !Generations.any(names)) {
      throw fault(
          location,
          names.isEmpty()
              ? "is an empty folder, not a store"
              : "holds other files and no TDB2 database",
          EXPECTED);
    }
    return folder;
  }

  private static Path path(String location) {
    try {
      if (!location.isBlank() && !location.contains("://")) {
        return Path.of(location).toAbsolutePath().normalize();
      }
    } catch (InvalidPathException e) {
      throw fault(location, "is no path: " + e.getReason(), EXPECTED);
    }
    throw fault(location, "is no place for a store", EXPECTED);
  }

  private static void requireParent(String location, Path folder) {
    Path parent = folder.getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw fault(location, "its parent folder does not exist", "a folder that exists, for it");
    }
  }

  private static List<String> list(String location, Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(p -> String.valueOf(p.getFileName())).sorted().toList();
    } catch (IOException e) {
      throw fault(location, "cannot be read: " + e.getMessage(), EXPECTED);
    }
  }

  /**
   * A folder that this process alone has open.
   *
   * @param locks that it has already, closed with the store
   */
  private static Store own(
      String location, Path folder, List<Closeable> locks, Function<Path, DatasetGraphTDB> opening)
      throws IOException {
    Closeable lock = Locks.writing(location, folder);
    try {
      DatasetGraphTDB database = opening.apply(Generations.lastToWrite(folder));
      return new Tdb2(database, folder, Stream.concat(Stream.of(lock), locks.stream()).toList());
    } catch (IOException | RuntimeException | InternalError e) {
      lock.close();
      throw e;
    }
  }

  /** A folder to fill that is to become another. */
  private static Store fill(String location, Path work, Path folder) {
    make(location, work);
    try {
      Closeable lock = Locks.writing(location, work);
      try {
        DatasetGraphTDB database = Generations.open(Generations.lastToWrite(work));
        int quads = Gathering.inMemory();
        return new Bulk(database, lock, work, folder, quads, NodeHashes.bits());
      } catch (IOException | RuntimeException | InternalError e) {
        lock.close();
        throw e;
      }
    } catch (IOException | RuntimeException | InternalError e) {
      throw Disk.fault(work, e);
    }
  }

  private static void make(String location, Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw fault(location, "cannot be made: " + Disk.reason(e), "a folder that can be written to");
    }
  }

  private static InputException fault(String location, String problem, String expected) {
    return new InputException(
        new Finding(location.isEmpty() ? "--store" : location, 0, 0, problem, expected));
  }
}
