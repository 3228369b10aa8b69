package org.hustings.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.model.Evidence;
import org.hustings.model.Factuality;
import org.junit.jupiter.api.Test;

class CaseCounterTest {
  private static final Evidence BACKS =
      Found.endorsement(Found.MALTA, Found.SILVA, Factuality.ASSERTED);
  private static final Evidence REFUSES =
      Found.endorsement(Found.MALTA, Found.SILVA, Factuality.DENIED);

  private static Case.Support support(String endorser, String value) {
    return new Case.Support(endorser, false, Optional.empty(), "Silva", "", value);
  }

  private static Case supports(Case.Support... supports) {
    return new Case("a", List.of(supports), List.of(), List.of(), List.of(), List.of("t"));
  }

  private static Case posts(List<Case.Post> candidacies, List<String> tolerable) {
    return new Case("a", List.of(), candidacies, List.of(), tolerable, List.of());
  }

  private static Evaluation count(Case one, Evidence... found) {
    CaseCounter counter = new CaseCounter(Found.GAZETTEER);
    counter.add(one, Found.reading(found));
    return counter.evaluation();
  }

  private static Count support(Evaluation evaluation) {
    return evaluation.kinds().getOrDefault("Endorsement", Count.NONE);
  }

  @Test
  void aClaimIsRightBySignEndorserAndCandidate() {
    Evaluation evaluation = count(supports(support("Valletta", "Asserted")), BACKS);
    assertThat(support(evaluation)).isEqualTo(new Count(1, 0, 0));
    assertThat(evaluation.rules()).containsEntry("endorsement/backs", new Count(1, 0, 0));
    assertThat(evaluation.tags()).containsEntry("t", new Count(1, 0, 0));
  }

  @Test
  void anotherSignIsWrongAndTheClaimMissed() {
    Evaluation evaluation = count(supports(support("Malta", "Asserted")), REFUSES);
    assertThat(support(evaluation)).isEqualTo(new Count(0, 1, 1));
    assertThat(evaluation.wrong()).extracting(Difference::factuality).containsExactly("Denied");
    assertThat(evaluation.missed()).extracting(Difference::sentence).containsExactly("Malta met.");
  }

  @Test
  void negativeClaimsMatchOneAnotherAndTheirFactualityIsCountedApart() {
    Evaluation evaluation = count(supports(support("Malta", "Withdrawn")), REFUSES);
    assertThat(support(evaluation)).isEqualTo(new Count(1, 0, 0));
    assertThat(evaluation.factuality()).containsEntry("Withdrawn", new Share(0, 1));
    assertThat(evaluation.marked()).isEqualTo(new Share(0, 1));
  }

  @Test
  void oneClaimCountsOnceHoweverOftenItStands() {
    assertThat(support(count(supports(support("Malta", "Asserted")), BACKS, BACKS)))
        .isEqualTo(new Count(1, 0, 0));
  }

  @Test
  void aCaseWithoutEndorsementIsCleanWhenNothingIsFound() {
    assertThat(count(supports()).clean()).isEqualTo(new Share(1, 1));
    assertThat(count(supports(), BACKS).clean()).isEqualTo(new Share(0, 1));
  }

  @Test
  void theOneOnWhoseBehalfIsRightToo() {
    Case.Support minister =
        new Case.Support("Rita Borg", true, Optional.of("Malta"), "Ana Silva", "Mayor", "Asserted");
    Evaluation evaluation = count(supports(minister), BACKS);
    assertThat(support(evaluation)).isEqualTo(new Count(1, 0, 0));
    assertThat(evaluation.roles()).containsEntry("office", new Share(0, 1));
  }

  @Test
  void aDeniedOppositionCountsNeitherWay() {
    Evidence denied =
        Found.claim(
            "Opposition",
            Map.of("opposer", Found.MALTA, "candidate", Found.SILVA),
            Factuality.DENIED);
    assertThat(support(count(supports(), denied))).isEqualTo(Count.NONE);
  }

  @Test
  void tolerableCandidaciesCountNeitherWay() {
    Evidence stands =
        Found.claim("Candidacy", Map.of("candidate", Found.SILVA), Factuality.ASSERTED);
    assertThat(count(posts(List.of(), List.of("Ana Silva")), stands).kinds())
        .containsEntry("Candidacy", Count.NONE);
    assertThat(count(posts(List.of(), List.of()), stands).kinds())
        .containsEntry("Candidacy", new Count(0, 1, 0));
    assertThat(count(posts(List.of(new Case.Post("Silva", "")), List.of()), stands).kinds())
        .containsEntry("Candidacy", new Count(1, 0, 0));
  }
}
