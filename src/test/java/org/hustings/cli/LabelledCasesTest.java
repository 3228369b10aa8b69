package org.hustings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.junit.jupiter.api.Test;

/** What the project's rules find in passages that were labelled before them; floors, not goals. */
class LabelledCasesTest {
  @Test
  void constructionsOfEveryFamilyAreFound() throws URISyntaxException {
    atLeast("families.jsonl", "Endorsement", 0.91, 0.54);
    atLeast("families.jsonl", "Candidacy", 0.88, 0.48);
    atLeast("families.jsonl", "Tenure", 0.68, 0.56);
  }

  @Test
  void claimsOfWholeReportsAreFound() throws URISyntaxException {
    atLeast("news-copy.jsonl", "Endorsement", 0.86, 0.46);
    atLeast("news-copy.jsonl", "Candidacy", 0.85, 0.52);
    atLeast("news-copy.jsonl", "Tenure", 0.72, 0.62);
  }

  private static void atLeast(String file, String kind, double precision, double recall)
      throws URISyntaxException {
    Path path = Path.of(LabelledCasesTest.class.getResource("/org/hustings/cases/" + file).toURI());
    Ran ran = Ran.of("evaluate", path.toString(), "--to", "json");
    assertThat(ran.code()).as(ran.err()).isEqualTo(Main.DONE);
    JsonObject counted = JSON.parse(ran.out()).get("kinds").getAsObject().getObj(kind);
    assertThat(number(counted, "precision")).as(kind + " precision").isGreaterThan(precision);
    assertThat(number(counted, "recall")).as(kind + " recall").isGreaterThan(recall);
  }

  private static double number(JsonObject of, String name) {
    return of.get(name).getAsNumber().value().doubleValue();
  }
}
