package org.hustings.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CountTest {
  @Test
  void precisionIsOfWhatWasFoundAndRecallOfWhatThereIs() {
    Count count = new Count(3, 1, 2).plus(new Count(0, 0, 1));
    assertThat(count.precision()).hasValue(0.75);
    assertThat(count.recall()).hasValue(0.5);
    assertThat(count.f1()).hasValue(0.6);
  }

  @Test
  void ofNothingThereIsNoShare() {
    assertThat(Count.NONE.precision()).isEmpty();
    assertThat(Count.NONE.recall()).isEmpty();
    assertThat(Count.NONE.f1()).isEmpty();
    assertThat(new Count(0, 0, 2).f1()).hasValue(0);
    assertThat(Share.NONE.value()).isEmpty();
  }
}
