package org.hustings.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.tdb2.sys.DatabaseConnection;
import org.hustings.model.Finding;
import org.hustings.model.InputException;

/** Who has a TDB2 folder open: Jena lets one process in at a time, and writes down which. */
final class Locks {
  private static final String FILE = "tdb.lock";
  private static final int SHOWN = 120;

  private Locks() {}

  /** Throws when somebody has the folder open: in this process Jena would let both in. */
  static void requireFree(String location, Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return;
    }
    boolean here =
        DatabaseConnection.lockForLocation(Location.create(folder.toString())).isLockedHere();
    if (here || isLocked(file)) {
      throw inUse(location, folder);
    }
  }

  private static boolean isLocked(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock == null;
    } catch (OverlappingFileLockException e) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** The fault of a folder that is open elsewhere. */
  static InputException inUse(String location, Path folder) {
    String by = holder(folder).map(h -> " by " + describe(h)).orElse("");
    return new InputException(
        new Finding(location, 0, 0, "is in use" + by, "a store that nothing else has open"));
  }

  /** The process that holds the folder; none when it has ended without letting go. */
  private static Optional<ProcessHandle> holder(Path folder) {
    try {
      String text = Files.readString(folder.resolve(FILE)).strip();
      return text.matches("[0-9]{1,18}")
          ? ProcessHandle.of(Long.parseLong(text))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String describe(ProcessHandle holder) {
    if (holder.pid() == ProcessHandle.current().pid()) {
      return "this process";
    }
    String command = holder.info().commandLine().map(c -> ": " + tail(c)).orElse("");
    return "process " + holder.pid() + command;
  }

  /** The end of a command line, where the words of this program stand. */
  private static String tail(String command) {
    return command.length() <= SHOWN
        ? command
        : "..." + command.substring(command.length() - SHOWN);
  }
}
