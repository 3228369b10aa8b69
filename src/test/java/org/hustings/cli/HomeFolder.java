package org.hustings.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Homes for tests: the project's ontology and questions, a small gazetteer and one rule. */
final class HomeFolder {
  /** A home that tests share and must not change. */
  static final Path SHARED = make(Path.of("target", "small-home"));

  private HomeFolder() {}

  /** Makes a home that a test may spoil. */
  static Path make(Path home) {
    copyFolder(Path.of("ontology"), home.resolve("ontology"));
    copyFolder(Path.of("queries"), home.resolve("queries"));
    Sample.write(home, "data/gazetteer/small.ttl", resource("gazetteer.ttl"));
    Sample.write(home, "data/rules/small.rules", resource("small.rules"));
    return home;
  }

  private static String resource(String name) {
    try (InputStream in = HomeFolder.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies the files of a folder and of all below it. */
  static void copyFolder(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Sample.write(to, from.relativize(file).toString(), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
