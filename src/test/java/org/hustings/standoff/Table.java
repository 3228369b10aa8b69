package org.hustings.standoff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hustings.gazetteer.Gazetteer;
import org.hustings.gazetteer.GazetteerReader;
import org.hustings.model.Article;
import org.hustings.model.InputException;
import org.hustings.schema.Schema;
import org.hustings.schema.SchemaReader;
import org.hustings.sidecar.Sidecar;
import org.hustings.sidecar.SidecarReader;

/** A table to annotate at: the ontology, a gazetteer of a dozen entities and one article. */
final class Table {
  static final String BASE = "https://w3id.org/hustings/id/";
  static final Schema SCHEMA =
      new SchemaReader().read(Path.of("ontology/hustings.ttl"), Path.of("ontology/shapes.ttl"));
  static final Path RESOURCES = Path.of("src", "test", "resources");
  static final Gazetteer GAZETTEER =
      new GazetteerReader().read(RESOURCES.resolve("sidecar/gazetteer"), BASE, SCHEMA);

  private final Path folder;

  Table(Path folder) {
    this.folder = folder;
  }

  static Article article() {
    return Article.of("2024/london", read(RESOURCES.resolve("sidecar/article.txt")));
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads an annotation of the article, written with spaces for tabs behind ids and offsets. */
  Annotated read(String... lines) {
    return read(article(), lines);
  }

  Annotated read(Article article, String... lines) {
    return read(Sidecar.none(article), lines);
  }

  Annotated read(Sidecar beside, String... lines) {
    return new StandoffReader(SCHEMA, GAZETTEER, BASE).read(file(lines), beside);
  }

  private Path file(String... lines) {
    Path file = folder.resolve("london.ann");
    try {
      return Files.writeString(file, String.join("\n", lines).replace("→", "\t"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sidecar of the article, in Turtle. */
  Sidecar sidecar(String turtle) {
    String prefixes =
        "PREFIX h: <https://w3id.org/hustings/ns#> PREFIX dct: <http://purl.org/dc/terms/> "
            + "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> "
            + "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>\n";
    try {
      Path file = Files.writeString(folder.resolve("london.ttl"), prefixes + turtle);
      return new SidecarReader(SCHEMA, GAZETTEER, BASE).read(file, article());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The faults of an annotation, as "line:column: problem (expected ...)". */
  List<String> faults(String... lines) {
    try {
      read(lines);
      return List.of();
    } catch (InputException e) {
      return new ArrayList<>(
          e.findings().stream()
              .map(f -> f.toString().replaceFirst("^.*?london\\.ann:", ""))
              .toList());
    }
  }

  /** What an annotation says that is not carried, as "line: problem". */
  static List<String> notCarried(Annotated annotated) {
    return annotated.notCarried().stream().map(f -> f.line() + ": " + f.problem()).toList();
  }
}
