package org.hustings.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  @ParameterizedTest
  @CsvSource({
    "2024-02-22, 2024-02-22, 2024-02-22",
    "2024-02, 2024-02-01, 2024-02-29",
    "2023, 2023-01-01, 2023-12-31",
  })
  void aDateMeansDaysFromTheFirstToTheLast(String text, LocalDate first, LocalDate last) {
    assertThat(Dates.first(text)).contains(first);
    assertThat(Dates.last(text)).contains(last);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "24",
        "20x4",
        "2024-13",
        "2023-02-29",
        "2024/02/22",
        "2024-02-2x",
        "2024-2-22"
      })
  void everythingElseIsNoDate(String text) {
    assertThat(Dates.first(text)).isEmpty();
  }

  @Test
  void aDatatypeAsksForItsLength() {
    assertThat(Dates.is("date", "2024-02-22")).isTrue();
    assertThat(Dates.is("gYear", "2024-02-22")).isFalse();
    assertThat(Dates.is("string", "2024")).isFalse();
  }
}
