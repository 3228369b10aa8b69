package org.hustings.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;
import org.hustings.model.Claim;
import org.hustings.model.Entity;
import org.hustings.model.Factuality;
import org.hustings.model.Literal;
import org.hustings.model.Term;
import org.junit.jupiter.api.Test;

class ClaimLineTest {
  private static final ClaimLine LINE = new ClaimLine(Example.SCHEMA, Example.IRIS);

  @Test
  void aClaimIsOneLineOfJson() {
    String base = Iris.DEFAULT_BASE;

    assertThat(LINE.of(Example.rich().article(), Example.evidence()))
        .isEqualTo(
            "{\"article\": \"2024/löndon\", \"class\": \"Endorsement\", \"iri\": \""
                + base
                + "endorsement/united-kingdom/mark-rutte/nato-secretary-general/nato-secretary-general-2024\","
                + " \"endorser\": \"United Kingdom\", \"candidate\": \"Mark Rutte\","
                + " \"office\": \"Secretary General of NATO\", \"contest\": \"NATO Secretary General 2024\","
                + " \"iris\": {\"endorser\": \""
                + base
                + "state/united-kingdom\", \"candidate\": \""
                + base
                + "person/mark-rutte\", \"office\": \""
                + base
                + "office/nato-secretary-general\", \"contest\": \""
                + base
                + "contest/nato-secretary-general-2024\"}, \"factuality\": \"Asserted\","
                + " \"date\": \"2024-02-22\", \"quote\": \""
                + Example.TEXT
                + "\", \"start\": 0, \"end\": 63, \"inferred\": [\"office\"],"
                + " \"rule\": \"endorsement/weight-behind\"}");
  }

  @Test
  void detailsAreThereByTheirLocalNames() {
    Claim claim = new Claim("Candidacy", Map.of("candidate", Example.RUTTE));

    JsonObject json =
        JSON.parse(
            LINE.of(
                Example.rich().article(),
                Example.evidence(
                    claim,
                    Factuality.REPORTED,
                    Map.of(
                        "standing", new Term("Frontrunner"),
                        "source", Literal.text("a US official"),
                        "via", new Entity("Organisation", "reuters", "Reuters")))));

    assertThat(json.getString("standing")).isEqualTo("Frontrunner");
    assertThat(json.getString("source")).isEqualTo("a US official");
    assertThat(json.getString("via")).isEqualTo("Reuters");
    assertThat(json.getObj("iris").keys()).containsExactly("candidate", "via");
    assertThat(json.hasKey("office")).isFalse();
  }

  @Test
  void anyTextStaysOnItsLine() {
    String hostile = "a\"b\\c\n\r\t\u0000\u2028</script>\ud800é😀";

    String json = Json.quote(hostile);

    assertThat(json.lines()).hasSize(1);
    assertThat(json).doesNotContain("\u2028", "\ud800").contains("\\ud800", "😀");
    assertThat(JSON.parse("{\"x\": " + json + "}").getString("x")).isEqualTo(hostile);
  }
}
