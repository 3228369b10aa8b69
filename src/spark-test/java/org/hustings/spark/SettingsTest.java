package org.hustings.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.hustings.graph.Iris;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  @Test
  void placesAndOptionsComeInAnyOrder() {
    Settings settings =
        Settings.of(List.of("a", "--base", "http://x.org/", "b", "--split", "64", "--out", "o"));
    assertThat(settings)
        .isEqualTo(new Settings(List.of("a", "b"), "", "http://x.org/", 64L << 20, "o"));
    assertThat(Settings.of(List.of("--home", "h", "--out", "o", "a")))
        .isEqualTo(new Settings(List.of("a"), "h", Iris.DEFAULT_BASE, 8L << 20, "o"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--out o|usage: ",
        "a|usage: ",
        "a --out|--out needs a value",
        "a --ouT o|unknown option --ouT",
        "a --out o --base x|--base is an absolute IRI",
        "a --out o --split 0|--split is a number",
      })
  void whatIsWrongIsSaid(String line, String said) {
    assertThatThrownBy(() -> Settings.of(List.of(line.split(" "))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(said);
  }
}
