package org.hustings.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CopyKeysTest {
  private static final String REPORT =
      """
      The British government said on Thursday that it would support the Dutch prime minister for \
      the post, and that it hoped others would follow soon. A spokesman for the foreign office \
      said that the alliance needed an experienced hand. Officials in Paris and Berlin had said \
      much the same in the days before. The post falls vacant in October, when the present holder \
      leaves after ten years. Ministers of all members have to agree on a name.
      """;

  @Test
  void aCopyWithAnotherBylineAndOtherMarksSharesAKey() {
    String copy = "By our own staff\n\n" + REPORT.replace(" on Thursday", "").replace(",", " –");
    assertThat(CopyKeys.of(copy)).containsAnyElementsOf(CopyKeys.of(REPORT));
  }

  @Test
  void theSameTextInCapitalsHasTheSameKeys() {
    assertThat(CopyKeys.of(REPORT.toUpperCase(java.util.Locale.ROOT)))
        .hasSize(6)
        .isEqualTo(CopyKeys.of(REPORT));
  }

  @Test
  void anotherReportOfTheSameSharesNone() {
    String other =
        """
        London has come out for the prime minister of the Netherlands, the foreign office said on \
        Thursday. It is the third of the large members to do so, after France and Germany, and the \
        candidate now has more than half of the alliance behind him. He has led his country since \
        2010 and is known for his ties to Washington. Hungary and Turkey have yet to say what they \
        think of him. A decision is expected before the summit in July.
        """;
    assertThat(CopyKeys.of(other)).hasSize(6).doesNotContainAnyElementsOf(CopyKeys.of(REPORT));
  }

  @Test
  void aShortTextHasNone() {
    assertThat(CopyKeys.of("Portugal backs Mark Rutte.")).isEmpty();
    assertThat(CopyKeys.of("")).isEmpty();
  }

  /** Of 200 pairs of texts that share four fifths of their runs some nine in ten are copies. */
  @Test
  void theShareOfCopiesThatAreFoundIsAsComputed() {
    Random random = new Random(7);
    long found =
        IntStream.range(0, 200)
            .filter(
                i -> {
                  List<String> words = words(random, 405);
                  List<String> copy = new ArrayList<>(words);
                  // A block of 45 other words of 405: 357 runs of 447 are shared, 0.80.
                  Collections.copy(copy.subList(100, 145), words(random, 45));
                  return !Collections.disjoint(
                      CopyKeys.of(String.join(" ", words)), CopyKeys.of(String.join(" ", copy)));
                })
            .count();
    assertThat(found).isBetween(165L, 195L);
  }

  private static List<String> words(Random random, int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add("w" + random.nextInt(1_000_000));
    }
    return words;
  }
}
