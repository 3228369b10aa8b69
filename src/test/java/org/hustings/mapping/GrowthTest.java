package org.hustings.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hustings.model.Article;
import org.hustings.model.Mention;
import org.hustings.rules.Matcher;
import org.hustings.rules.Scene;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Counts what the matcher tries, not the time, in texts that are 1, 4 and 16 times as long. */
final class GrowthTest {
  private static final int SIZE = 300;

  /** How many times as much a text of four times the length may take; by the square it is 16. */
  private static final double FOURFOLD = 4.5;

  @TestFactory
  Stream<DynamicTest> matchingGrowsWithTheTextAndNoFaster() {
    return Hostile.texts(SIZE).keySet().stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> check(name)));
  }

  private static void check(String name) {
    long once = tries(name, SIZE);
    long four = tries(name, 4 * SIZE);
    assertThat((double) four).isLessThan(FOURFOLD * (once + SIZE));
    assertThat((double) tries(name, 16 * SIZE)).isLessThan(FOURFOLD * (four + SIZE));
  }

  @Test
  void longSentencesAndManyPersonsGiveMuchToTry() {
    assertThat(tries("one sentence", SIZE)).isGreaterThan(10 * SIZE);
    assertThat(tries("other names", SIZE)).isGreaterThan(10 * SIZE);
  }

  private static long tries(String name, int size) {
    List<Matcher> matchers = new ArrayList<>();
    Trace trace =
        new Trace() {
          @Override
          public void sentence(Line line, List<Mention> mentions, Scene scene, Matcher matcher) {
            matchers.add(matcher);
          }
        };
    String text = Hostile.texts(size).getOrDefault(name, "");
    Heart.MAPPER.map(Article.of("long", text), trace);
    return matchers.stream().mapToLong(Matcher::tries).sum();
  }
}
