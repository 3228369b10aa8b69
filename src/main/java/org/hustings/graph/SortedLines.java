package org.hustings.graph;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Sorts more lines than memory holds, each once: what is beyond a bound goes to temporary files,
 * which are merged in the end and deleted.
 */
final class SortedLines implements AutoCloseable {
  private final int bound;
  private final TreeSet<String> held = new TreeSet<>();
  private final List<Path> files = new ArrayList<>();
  private long characters;

  /**
   * Starts with no lines.
   *
   * @param bound how many characters are held in memory
   */
  SortedLines(int bound) {
    this.bound = bound;
  }

  /** Adds a line without a line break. */
  void add(String line) {
    if (held.add(line)) {
      characters += line.length();
    }
    if (characters > bound) {
      spill();
    }
  }

  private void spill() {
    try {
      Path file = Files.createTempFile("hustings", ".lines");
      files.add(file);
      try (BufferedWriter out = Files.newBufferedWriter(file)) {
        for (String line : held) {
          out.write(line);
          out.write('\n');
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    held.clear();
    characters = 0;
  }

  /** Hands on every line, sorted. */
  void forEach(Consumer<String> action) {
    List<BufferedReader> readers = new ArrayList<>();
    try {
      PriorityQueue<Head> heads = new PriorityQueue<>(Comparator.comparing(Head::line));
      for (Path file : files) {
        readers.add(Files.newBufferedReader(file));
        next(readers.get(readers.size() - 1).lines().iterator(), heads);
      }
      next(held.iterator(), heads);
      String last = "";
      while (!heads.isEmpty()) {
        Head head = heads.remove();
        if (!head.line().equals(last)) {
          last = head.line();
          action.accept(last);
        }
        next(head.rest(), heads);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      readers.forEach(SortedLines::close);
    }
  }

  private static void next(Iterator<String> lines, PriorityQueue<Head> heads) {
    if (lines.hasNext()) {
      heads.add(new Head(lines.next(), lines));
    }
  }

  private static void close(BufferedReader reader) {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes the temporary files. */
  @Override
  public void close() {
    for (Path file : files) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    files.clear();
    held.clear();
  }

  private record Head(String line, Iterator<String> rest) {}
}
