package org.hustings.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class WordingsTest {
  private final Numbers numbers = new Numbers();
  private final Wordings wordings =
      new Wordings(
          Set.of(List.of("back"), List.of("unite", "behind"), List.of("side", "with")), numbers);

  @Test
  void aWordStandsWhereItIs() {
    assertThat(wordings.standAt(sentence("they", "back", "her"), 1)).isTrue();
    assertThat(wordings.standAt(sentence("they", "back", "her"), 0)).isFalse();
  }

  @Test
  void aWordingOfSeveralWordsStandsOnlyWhole() {
    assertThat(wordings.standAt(sentence("they", "unite", "behind", "her"), 1)).isTrue();
    assertThat(wordings.standAt(sentence("they", "unite", "with", "her"), 1)).isFalse();
    assertThat(wordings.standAt(sentence("they", "unite"), 1)).isFalse();
  }

  @Test
  void hyphensInsideOfAWordingArePassedOver() {
    assertThat(wordings.standAt(sentence("unite", "-", "behind"), 0)).isTrue();
    assertThat(wordings.standAt(sentence("unite", "-"), 0)).isFalse();
  }

  private int[] sentence(String... words) {
    return Stream.of(words).mapToInt(numbers::of).toArray();
  }
}
