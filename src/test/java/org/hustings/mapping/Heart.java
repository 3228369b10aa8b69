package org.hustings.mapping;

import java.nio.file.Path;
import org.hustings.gazetteer.Gazetteer;
import org.hustings.gazetteer.GazetteerReader;
import org.hustings.rules.RuleBook;
import org.hustings.schema.Schema;
import org.hustings.schema.SchemaReader;

/** The mapper over the project's own ontology, gazetteer and rules, read once for all tests. */
final class Heart {
  static final Schema SCHEMA =
      new SchemaReader().read(Path.of("ontology/hustings.ttl"), Path.of("ontology/shapes.ttl"));
  static final Gazetteer GAZETTEER =
      new GazetteerReader()
          .read(Path.of("data/gazetteer"), "https://w3id.org/hustings/id/", SCHEMA);
  static final RuleBook BOOK = RuleBook.read(Path.of("data/rules"), SCHEMA);
  static final Mapper MAPPER = new Mapper(SCHEMA, GAZETTEER, BOOK);

  private Heart() {}
}
