package org.hustings.gazetteer;

import java.nio.file.Path;
import java.util.List;
import org.hustings.model.Entity;
import org.hustings.model.Finding;
import org.hustings.model.InputException;
import org.hustings.model.Token;
import org.hustings.schema.Schema;
import org.hustings.schema.SchemaReader;
import org.hustings.text.Tokenizer;

/** The project's own gazetteer, read once, and what tests ask of one. */
final class Gazetteers {
  static final String BASE = "https://w3id.org/hustings/id/";
  static final Path FOLDER = Path.of("data/gazetteer");
  static final Schema SCHEMA =
      new SchemaReader().read(Path.of("ontology/hustings.ttl"), Path.of("ontology/shapes.ttl"));
  static final Gazetteer OWN = new GazetteerReader().read(FOLDER, BASE, SCHEMA);

  private Gazetteers() {}

  static Path resource(String name) {
    return Path.of("src/test/resources/org/hustings/gazetteer").resolve(name);
  }

  static Entity entity(String type, String id) {
    return OWN.entity(type, id).orElseThrow(() -> new AssertionError(type + " " + id));
  }

  static List<Token> tokens(String text) {
    return new Tokenizer().tokens(text, 0, text.length());
  }

  /** The findings of a folder that has some. */
  static List<Finding> findings(Path folder) {
    try {
      new GazetteerReader().read(folder, BASE, SCHEMA);
      return List.of();
    } catch (InputException e) {
      return e.findings();
    }
  }
}
