package org.hustings.store;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Graph;
import org.hustings.model.Finding;
import org.hustings.model.InputException;

/**
 * The disk under a store: what it cannot take is the user's to mend, and is said so.
 *
 * <p>TDB2 writes through mapped memory, where a full disk kills the virtual machine's access and
 * cannot be told from a broken one. So the room that a change may need is asked for first.
 */
final class Disk {
  /** What TDB2 may take at once for its files, which grow by 8 MiB each. */
  private static final long RESERVE = 96L << 20;

  /** Six indexes of 32 bytes, split blocks, the journal, and new terms: more than was seen. */
  private static final long BYTES_A_TRIPLE = 2048;

  private Disk() {}

  /** Throws when there is no room for a change; nothing is changed then. */
  static void require(Path folder, Change change) {
    require(folder, change, 0);
  }

  /** Throws when there is no room for a change and so many bytes. */
  static void require(Path folder, Change change, long bytes) {
    requireRoom(folder, triples(change) * BYTES_A_TRIPLE + bytes);
  }

  /** Throws when there is no room for so many bytes and some more. */
  static void requireRoom(Path folder, long bytes) {
    long needed = RESERVE + bytes;
    guard(
        folder,
        () -> {
          long free = Files.getFileStore(folder).getUsableSpace();
          if (free < needed) {
            throw fault(
                folder, "has too little room: " + mib(free), mib(needed) + " free on its disk");
          }
        });
  }

  /** How many triples a change brings. */
  static long triples(Change change) {
    return Stream.of(change.replaced(), change.added())
        .flatMap(graphs -> graphs.values().stream())
        .mapToLong(Graph::size)
        .sum();
  }

  private static String mib(long bytes) {
    return (bytes >> 20) + " MiB";
  }

  /** Something that may fail for the disk's sake. */
  interface Work {
    void run() throws IOException;
  }

  /** Does something with a folder, and turns what the disk will not do into the user's fault. */
  static void guard(Path folder, Work work) {
    try {
      work.run();
    } catch (IOException e) {
      throw fault(
          folder, "cannot be written: " + reason(e), "a folder with room that can be written to");
    } catch (RuntimeException | InternalError e) {
      throw fault(folder, e);
    }
  }

  /** The fault of a folder, when a disk is behind what was thrown; else what was thrown. */
  static RuntimeException fault(Path folder, Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof IOException
          || t instanceof RuntimeIOException
          || t instanceof InternalError) {
        return fault(
            folder, "cannot be written: " + reason(t), "a disk with room that can be written to");
      }
    }
    if (thrown instanceof Error error) {
      throw error;
    }
    return (RuntimeException) thrown;
  }

  private static InputException fault(Path folder, String problem, String expected) {
    return new InputException(new Finding(folder.toString(), 0, 0, problem, expected));
  }

  /** What went wrong, in the words of the system. */
  static String reason(Throwable e) {
    if (e instanceof FileSystemException file && file.getReason() == null) {
      return e.getClass().getSimpleName().replaceFirst("Exception$", "");
    }
    return String.valueOf(e.getMessage());
  }

  /** Gives a folder its name, which is free or an empty folder's. */
  static void move(Path from, Path to) {
    guard(to, () -> Files.move(from, to, StandardCopyOption.REPLACE_EXISTING));
  }

  /** Deletes a folder with all that is in it. */
  static void delete(Path folder) {
    guard(
        folder,
        () -> {
          for (Path path : below(folder)) {
            Files.deleteIfExists(path);
          }
        });
  }

  private static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
