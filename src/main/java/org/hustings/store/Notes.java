package org.hustings.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A line that is kept in a generation for as long as its contents stay as they are: beside it
 * stands the fingerprint of the files at that time, and whatever changes them parts the two.
 */
final class Notes {
  static final String FILE = "note.txt";

  private Notes() {}

  /** The note of a generation; empty when there is none, or the contents have changed since. */
  static String read(Path generation) throws IOException {
    Path file = generation.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return "";
    }
    String start = Generations.fingerprint(generation) + " ";
    String noted = Files.readString(file);
    return noted.startsWith(start) ? noted.substring(start.length()) : "";
  }

  /** Notes something of a generation to which nothing more is written now. */
  static void write(Path generation, String note) throws IOException {
    Path file = generation.resolve(FILE);
    if (note.isEmpty()) {
      Files.deleteIfExists(file);
    } else {
      Files.writeString(file, Generations.fingerprint(generation) + " " + note);
    }
  }
}
