package org.hustings.sidecar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hustings.mapping.Mapper;
import org.hustings.model.Evidence;
import org.hustings.model.Reading;
import org.hustings.rules.RuleBook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the rules alone find in two dozen articles, against what a reader finds. The numbers are
 * floors: whoever makes the rules better raises them.
 */
class RulesOnArticlesTest {
  private static final int FOUND_AT_LEAST = 70;
  private static final int STRAY_AT_MOST = 20;

  private static final List<String> FOUND = new ArrayList<>();
  private static final List<String> MISSED = new ArrayList<>();
  private static final List<String> STRAY = new ArrayList<>();

  @BeforeAll
  static void map() {
    RuleBook book = RuleBook.read(Path.of("data/rules"), Archive.SCHEMA);
    Mapper mapper = new Mapper(Archive.SCHEMA, Archive.GAZETTEER, book);
    for (Sidecar sidecar : Archive.ALL.sidecars()) {
      if (ExpectedClaim.isFor(Archive.name(sidecar.article()))) {
        compare(Archive.name(sidecar.article()), mapper.map(sidecar.article()));
      }
    }
  }

  private static void compare(String article, Reading reading) {
    List<ExpectedClaim> expected = ExpectedClaim.of(article);
    for (ExpectedClaim claim : expected) {
      if (claim.required() && !claim.kind().equals("Tenure")) {
        boolean found = reading.evidence().stream().anyMatch(claim::isSaidBy);
        (found ? FOUND : MISSED).add(article + ": " + claim);
      }
    }
    for (Evidence evidence : reading.evidence()) {
      boolean tenure = evidence.claim().kind().equals("Tenure");
      boolean presupposed =
          evidence.claim().kind().equals("Candidacy")
              && !evidence.method().startsWith("rule/candidacy/");
      if (!tenure && !presupposed && expected.stream().noneMatch(e -> e.isSaidBy(evidence))) {
        STRAY.add(article + ": " + evidence);
      }
    }
  }

  @Test
  void mostOfWhatAReaderFindsIsFound() {
    assertThat(FOUND)
        .as("missed:\n" + String.join("\n", MISSED))
        .hasSizeGreaterThanOrEqualTo(FOUND_AT_LEAST);
  }

  @Test
  void littleIsFoundThatAReaderDoesNot() {
    assertThat(STRAY).as("not found by a reader").hasSizeLessThanOrEqualTo(STRAY_AT_MOST);
  }
}
