package org.hustings.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.model.Finding;
import org.hustings.model.InputException;

/**
 * Who has a TDB2 folder open: one process at a time, which is written down, by the lock that Jena's
 * own programs take. Processes that only read share that lock, and one that builds has another, so
 * that there is one of them.
 */
final class Locks {
  private static final String OPEN = "tdb.lock";
  private static final String BUILDING = "build.lock";
  private static final int SHOWN = 120;

  /**
   * The files that this process has locked. None of them is opened again: with a second channel to
   * it the lock would be gone when that is closed.
   */
  private static final Map<Path, Held> HELD = new HashMap<>();

  private Locks() {}

  /** Throws when somebody has the folder open: in this process Jena would let both in. */
  static void requireFree(String location, Path folder) {
    if (!isFree(folder)) {
      throw inUse(location, folder);
    }
  }

  /** True when nobody has the folder open, to read or to write. */
  static boolean isFree(Path folder) {
    Path file = folder.resolve(OPEN);
    synchronized (HELD) {
      return !Files.exists(file) || (!HELD.containsKey(real(file)) && !isLocked(file));
    }
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file;
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

  /** Opens a folder for reading; throws when somebody writes there. */
  static Closeable reading(String location, Path folder) throws IOException {
    return hold(location, folder, OPEN, true);
  }

  /** Opens a folder for writing; throws when somebody reads or writes there. */
  static Closeable writing(String location, Path folder) throws IOException {
    return hold(location, folder, OPEN, false);
  }

  /** Makes a folder one's own for building; throws when somebody builds there. */
  static Closeable building(String location, Path folder) throws IOException {
    return hold(location, folder, BUILDING, false);
  }

  /** Lets go of some locks of a folder. */
  static void letGo(Path folder, List<Closeable> locks) {
    Disk.guard(
        folder,
        () -> {
          for (Closeable lock : locks) {
            lock.close();
          }
        });
  }

  private static Closeable hold(String location, Path folder, String name, boolean shared)
      throws IOException {
    synchronized (HELD) {
      Path real = folder.toRealPath().resolve(name);
      Held held = HELD.get(real);
      if (held == null) {
        held = new Held(real, lock(location, real, shared), shared);
        HELD.put(real, held);
      } else if (!shared || !held.shared) {
        throw inUse(location, real);
      }
      held.holders++;
      return held;
    }
  }

  private static FileChannel lock(String location, Path file, boolean shared) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock(0, Long.MAX_VALUE, shared) != null) {
        byte[] pid = (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII);
        channel.truncate(0).write(ByteBuffer.wrap(pid), 0);
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // It is this process that has it.
    }
    channel.close();
    throw inUse(location, file);
  }

  /** A lock that this process has; one that is shared, maybe several times. */
  private static final class Held implements Closeable {
    private final Path file;
    private final FileChannel channel;
    private final boolean shared;
    private int holders;

    Held(Path file, FileChannel channel, boolean shared) {
      this.file = file;
      this.channel = channel;
      this.shared = shared;
    }

    @Override
    public void close() throws IOException {
      synchronized (HELD) {
        holders--;
        if (holders == 0) {
          HELD.remove(file);
          channel.close();
        }
      }
    }
  }

  /** The fault of a folder that is open elsewhere, or of that whose lock is held elsewhere. */
  static InputException inUse(String location, Path held) {
    Path file = Files.isDirectory(held) ? held.resolve(OPEN) : held;
    return new InputException(
        new Finding(location, 0, 0, "is in use" + by(file), "a store that nothing else has open"));
  }

  /** By whom, as far as that can be told. */
  private static String by(Path file) {
    synchronized (HELD) {
      if (HELD.containsKey(real(file))) {
        return " by this process";
      }
    }
    return holder(file).map(h -> " by " + describe(h)).orElse("");
  }

  /** The process that holds a lock; none when it has ended without letting go. */
  private static Optional<ProcessHandle> holder(Path file) {
    try {
      String text = Files.readString(file).strip();
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
