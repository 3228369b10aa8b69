package org.hustings.sidecar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hustings.gazetteer.Gazetteer;
import org.hustings.gazetteer.GazetteerReader;
import org.hustings.model.Article;
import org.hustings.model.InputException;
import org.hustings.schema.Schema;
import org.hustings.schema.SchemaReader;

/** A place to write sidecars at: the ontology, a gazetteer of a dozen entities and one article. */
final class Desk {
  static final String BASE = "https://w3id.org/hustings/id/";
  static final String PREFIXES =
      "PREFIX h: <https://w3id.org/hustings/ns#> PREFIX dct: <http://purl.org/dc/terms/> "
          + "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
          + "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> "
          + "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>\n";
  private static final Path RESOURCES = Path.of("src", "test", "resources", "sidecar");

  private static final Schema OURS =
      new SchemaReader().read(Path.of("ontology/hustings.ttl"), Path.of("ontology/shapes.ttl"));

  private final Schema schema;
  private final Gazetteer gazetteer;
  private final Path folder;

  Desk(Schema schema, Path folder) {
    this.schema = schema;
    this.gazetteer = new GazetteerReader().read(RESOURCES.resolve("gazetteer"), BASE, schema);
    this.folder = folder;
  }

  static Desk of(Path folder) {
    return new Desk(OURS, folder);
  }

  static Article article() {
    try {
      return Article.of("2024/london", Files.readString(RESOURCES.resolve("article.txt")));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<String> lines(String resource) {
    try {
      return Files.readAllLines(RESOURCES.resolve(resource));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads a sidecar of the article. */
  Sidecar read(String turtle) {
    return read(turtle, article());
  }

  Sidecar read(String turtle, Article article) {
    Path file = folder.resolve("london.ttl");
    try {
      Files.writeString(file, turtle);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return read(file, article);
  }

  private Sidecar read(Path file, Article article) {
    return new SidecarReader(schema, gazetteer, BASE).read(file, article);
  }

  /** The faults of a sidecar, as "line: problem (expected ...)". */
  List<String> faults(String turtle) {
    return findings(() -> read(turtle));
  }

  List<String> findings(Path file) {
    return findings(() -> read(file, article()));
  }

  private static List<String> findings(Runnable reading) {
    try {
      reading.run();
      return List.of();
    } catch (InputException e) {
      return e.findings().stream()
          .map(f -> f.line() + ": " + f.problem() + " (expected " + f.expected() + ")")
          .toList();
    }
  }
}
