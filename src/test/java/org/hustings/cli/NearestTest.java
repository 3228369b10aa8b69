package org.hustings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
  private static final List<String> WORDS = List.of("map", "build", "query", "serve");

  @Test
  void aSlipOfTheFingerLeadsToTheWord() {
    assertThat(Nearest.to("biuld", WORDS)).contains("build");
    assertThat(Nearest.to("sreve", WORDS)).contains("serve");
  }

  @Test
  void anotherWordLeadsNowhere() {
    assertThat(Nearest.to("frobnicate", WORDS)).isEmpty();
  }
}
