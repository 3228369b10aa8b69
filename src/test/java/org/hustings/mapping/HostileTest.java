package org.hustings.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.hustings.model.Article;
import org.hustings.model.Evidence;
import org.hustings.model.Reading;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class HostileTest {
  private static final int SIZE = 3000;

  @TestFactory
  Stream<DynamicTest> everyQuoteStandsWhereItIsSaidToStand() {
    return Hostile.texts(SIZE).entrySet().stream()
        .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> check(e.getValue())));
  }

  private static void check(String text) {
    Reading reading = Heart.MAPPER.map(Article.of("hostile", text));
    for (Evidence evidence : reading.evidence()) {
      int begin = text.offsetByCodePoints(0, evidence.passage().start());
      int end = text.offsetByCodePoints(0, evidence.passage().end());
      assertThat(text.substring(begin, end)).isEqualTo(evidence.quote());
    }
  }

  @Test
  void claimsAreFoundInALongTextAsInAShortOne() {
    assertThat(found("sentences")).isGreaterThanOrEqualTo(SIZE / 10);
    assertThat(found("one sentence")).isPositive();
  }

  private static int found(String name) {
    String text = Hostile.texts(SIZE).getOrDefault(name, "");
    return Heart.MAPPER.map(Article.of("hostile", text)).evidence().size();
  }

  @Test
  void aNameOfNothingButASuffixIsNoFault() {
    assertThat(Heart.MAPPER.map(Article.of("a", "The Jr. said so. Jr backed III.")).evidence())
        .isEmpty();
  }
}
