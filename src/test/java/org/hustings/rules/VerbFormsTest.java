package org.hustings.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VerbFormsTest {
  @ParameterizedTest
  @CsvSource({
    "back, back backed backing backs",
    "endorse, endorse endorsed endorses endorsing",
    "signal, signal signaled signaling signalled signalling signals",
    "tap, tap tapped tapping taps",
    "rally, rallied rallies rally rallying",
    "throw, threw throw throwing thrown throws",
    "renominate, renominate renominated renominates renominating",
    "withdraw, withdraw withdrawing withdrawn withdraws withdrew",
    "veto, veto vetoed vetoes vetoing",
    "prefer, prefer preferred preferring prefers",
    "agree, agree agreed agreeing agrees",
    "favour, favour favoured favouring favours"
  })
  void everyFormIsMade(String verb, String forms) {
    TreeSet<String> found = new TreeSet<>();
    VerbForms.of(List.of(verb), VerbForms.Pick.ALL).forEach(w -> found.add(w.get(0)));
    assertThat(String.join(" ", found)).isEqualTo(forms);
  }

  @ParameterizedTest
  @CsvSource({"PAST, backed", "ING, backing", "PRESENT, back backs"})
  void oneFormCanBePicked(VerbForms.Pick pick, String forms) {
    List<String> found =
        VerbForms.of(List.of("back"), pick).stream().map(w -> w.get(0)).sorted().toList();
    assertThat(String.join(" ", found)).isEqualTo(forms);
  }

  @Test
  void theFormsOfBeComeInOneOrder() {
    assertThat(VerbForms.of(List.of("be"), VerbForms.Pick.PRESENT).stream().flatMap(List::stream))
        .containsExactly("be", "is", "are", "am", "'s", "'re", "'m");
  }
}
