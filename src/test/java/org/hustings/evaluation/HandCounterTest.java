package org.hustings.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hustings.model.Entity;
import org.hustings.model.Evidence;
import org.hustings.model.Factuality;
import org.hustings.model.Value;
import org.junit.jupiter.api.Test;

class HandCounterTest {
  private static Evidence backs(Value office) {
    return Found.claim(
        "Endorsement",
        Map.of("endorser", Found.MALTA, "candidate", Found.SILVA, "office", office),
        Factuality.ASSERTED);
  }

  private static Evaluation count(List<Evidence> byHand, Evidence... found) {
    HandCounter counter = new HandCounter(Found.SCHEMA, Found.GAZETTEER);
    counter.add(byHand, e -> false, Found.reading(found));
    return counter.evaluation();
  }

  @Test
  void theOfficeIsCountedApart() {
    Evaluation evaluation = count(List.of(backs(Found.MAYOR)), backs(Found.HARBOUR));
    assertThat(evaluation.kinds()).containsEntry("Endorsement", new Count(1, 0, 0));
    assertThat(evaluation.roles()).containsEntry("office", new Share(0, 1));
    assertThat(count(List.of(backs(Found.MAYOR)), backs(Found.MAYOR)).roles())
        .containsEntry("office", new Share(1, 1));
  }

  @Test
  void whomTheGazetteerLacksIsKnownByTheLabel() {
    Value silva = new Entity("Person", "ana-silva~malta", "Ana Silva");
    Value alves = new Entity("Person", "ana-silva", "Rui Alves");
    Evidence found = Found.endorsement(Found.MALTA, silva, Factuality.ASSERTED);
    Evidence other = Found.endorsement(Found.MALTA, alves, Factuality.ASSERTED);
    assertThat(count(List.of(backs(Found.MAYOR)), found, other).kinds())
        .containsEntry("Endorsement", new Count(1, 1, 0));
  }

  @Test
  void signAndRolesMakeAClaimAnother() {
    Evidence denied = Found.endorsement(Found.MALTA, Found.SILVA, Factuality.DENIED);
    Evidence other = Found.endorsement(Found.BORG, Found.SILVA, Factuality.ASSERTED);
    assertThat(count(List.of(backs(Found.MAYOR)), denied, other).kinds())
        .containsEntry("Endorsement", new Count(0, 2, 1));
  }

  @Test
  void factualityOfOneSignIsCountedApart() {
    Evidence reported = Found.endorsement(Found.MALTA, Found.SILVA, Factuality.REPORTED);
    Evidence expected = Found.endorsement(Found.MALTA, Found.SILVA, Factuality.EXPECTED);
    Evaluation evaluation = count(List.of(reported), expected);
    assertThat(evaluation.factuality()).containsEntry("Reported", new Share(0, 1));
    assertThat(evaluation.marked()).isEqualTo(new Share(0, 1));
  }

  @Test
  void withoutClaimsByHandOnlyWhatIsRejectedIsWrong() {
    HandCounter counter = new HandCounter(Found.SCHEMA, Found.GAZETTEER);
    Evidence rejected = Found.endorsement(Found.BORG, Found.SILVA, Factuality.ASSERTED);
    counter.add(List.of(), rejected::equals, Found.reading(rejected, backs(Found.MAYOR)));
    assertThat(counter.evaluation().kinds()).containsEntry("Endorsement", new Count(0, 1, 0));
    assertThat(counter.evaluation().wrong()).extracting(Difference::rejected).containsExactly(true);
  }
}
