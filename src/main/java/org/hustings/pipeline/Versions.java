package org.hustings.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.hustings.graph.Terms;

/**
 * What the graphs of articles follow from, beside the articles: a hash each, as 64 hexadecimal
 * digits. They are the same wherever the same files lie.
 */
public record Versions(String program, String ontology, String gazetteer, String rules) {

  /** Those of this program with a home. */
  static Versions of(Home home) {
    return new Versions(
        ProgramHash.value(),
        hash(List.of(home.ontology(), home.shapes())),
        hash(files(home.gazetteer())),
        hash(files(home.rules())));
  }

  /** By the property that tells it of a build. */
  Map<Node, String> byProperty() {
    return Map.of(
        Terms.PROGRAM_VERSION, program,
        Terms.ONTOLOGY_VERSION, ontology,
        Terms.GAZETTEER_VERSION, gazetteer,
        Terms.RULES_VERSION, rules);
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(List<Path> files) {
    Sha256 hash = new Sha256();
    try {
      for (Path file : files) {
        hash.add(String.valueOf(file.getFileName()));
        hash.add(Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return hash.value();
  }
}
