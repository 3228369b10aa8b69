package org.hustings.evaluation;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hustings.gazetteer.Gazetteer;
import org.hustings.gazetteer.GazetteerReader;
import org.hustings.model.Article;
import org.hustings.model.Claim;
import org.hustings.model.Entity;
import org.hustings.model.Evidence;
import org.hustings.model.Factuality;
import org.hustings.model.Reading;
import org.hustings.model.Span;
import org.hustings.model.Value;
import org.hustings.model.When;
import org.hustings.schema.Schema;
import org.hustings.schema.SchemaReader;

/** Evidence as rules might find it. */
final class Found {
  static final Schema SCHEMA =
      new SchemaReader().read(Path.of("ontology/hustings.ttl"), Path.of("ontology/shapes.ttl"));

  static final Gazetteer GAZETTEER =
      new GazetteerReader()
          .read(Path.of("data/gazetteer"), "https://w3id.org/hustings/id/", SCHEMA);

  static final Value MALTA = new Entity("State", "malta", "Malta");
  static final Value SILVA = new Entity("Person", "ana-silva", "Ana Silva");
  static final Value BORG = new Entity("Person", "rita-borg", "Rita Borg");
  static final Value MAYOR = new Entity("Office", "mayor-of-porto", "Mayor of Porto");
  static final Value HARBOUR = new Entity("Office", "master-of-the-harbour", "Harbour Master");

  private Found() {}

  static Evidence endorsement(Value endorser, Value candidate, Factuality factuality) {
    return claim("Endorsement", Map.of("endorser", endorser, "candidate", candidate), factuality);
  }

  static Evidence claim(String kind, Map<String, Value> roles, Factuality factuality) {
    return new Evidence(
        new Claim(kind, roles),
        new Span(0, 5),
        "Malta",
        factuality,
        When.UNKNOWN,
        Map.of(),
        Set.of(),
        "rule/endorsement/backs");
  }

  static Reading reading(Evidence... evidence) {
    Article article = Article.of("a", "Malta met. Ana Silva smiled at Rita Borg.");
    return new Reading(article, List.of(), List.of(evidence));
  }
}
