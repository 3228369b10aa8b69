package org.hustings.store;

import java.io.IOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.DatabaseConnection;
import org.hustings.model.Finding;
import org.hustings.model.InputException;

/** Leads from a location, as the user writes it, to its store; looks before it touches anything. */
final class Locations {
  private static final String EXPECTED =
      "a TDB2 folder, a new folder, or the http(s) URL of a SPARQL store";

  private Locations() {}

  static Store open(String location) {
    return isUrl(location) ? Remote.open(location) : folder(location, false);
  }

  static Store existing(String location) {
    return isUrl(location) ? Remote.open(location) : folder(location, true);
  }

  private static boolean isUrl(String location) {
    String start = location.toLowerCase(Locale.ROOT);
    return start.startsWith("http://") || start.startsWith("https://");
  }

  private static Store folder(String location, boolean mustExist) {
    Path folder = path(location);
    if (!Files.exists(folder)) {
      if (mustExist) {
        throw fault(location, "there is no such store", "a TDB2 folder or an http(s) URL");
      }
      requireParent(location, folder);
      return connect(location, folder);
    }
    if (!Files.isDirectory(folder)) {
      throw fault(location, "is a file, not a store", EXPECTED);
    }
    List<String> names = list(location, folder);
    if (names.isEmpty() ? mustExist : !isTdb2(names)) {
      throw fault(
          location,
          names.isEmpty()
              ? "is an empty folder, not a store"
              : "holds other files and no TDB2 database",
          EXPECTED);
    }
    return connect(location, folder);
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

  /** TDB2 keeps its generations in folders Data-0001, Data-0002 and so on. */
  private static boolean isTdb2(List<String> names) {
    return names.stream().anyMatch(n -> n.matches("Data-[0-9]{4,}"));
  }

  private static Store connect(String location, Path folder) {
    try {
      Files.createDirectories(folder);
      Location place = Location.create(folder.toString());
      requireFree(location, folder, place);
      return new Tdb2(DatabaseMgr.connectDatasetGraph(place));
    } catch (DBOpEnvException | OverlappingFileLockException e) {
      throw inUse(location);
    } catch (IOException e) {
      throw fault(location, "cannot be made: " + e.getMessage(), EXPECTED);
    }
  }

  /** Jena would give the same database again, and the first close would end both. */
  private static void requireFree(String location, Path folder, Location place) {
    if (Files.exists(folder.resolve("tdb.lock"))
        && DatabaseConnection.lockForLocation(place).isLockedHere()) {
      throw inUse(location);
    }
  }

  private static InputException inUse(String location) {
    return fault(location, "is in use", "a store that nothing else has open");
  }

  private static InputException fault(String location, String problem, String expected) {
    return new InputException(
        new Finding(location.isEmpty() ? "--store" : location, 0, 0, problem, expected));
  }
}
