package org.hustings.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the project's home that a test may spoil. */
final class HomeFolder {
  private HomeFolder() {}

  /** Copies ontology, gazetteer, rules and queries, without articles. */
  static Path copy(Path to) {
    for (String part : List.of("ontology", "data/gazetteer", "data/rules", "queries")) {
      copyFolder(Path.of(part), to.resolve(part));
    }
    return to;
  }

  private static void copyFolder(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
