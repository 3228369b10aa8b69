package org.hustings.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
  private static final Likeness LIKENESS = new Likeness(Found.GAZETTEER);

  @ParameterizedTest
  @CsvSource({
    "Ana Silva, Silva, true",
    "Ana Silva, Ana Maria Silva, true",
    "Bill Borg, William Borg, true",
    "A. Silva, Ana Silva, true",
    "Ana Silva, Rui Silva, false",
    "Ana Silva, Ana Borg, false",
    "Sir Paul Müller, Paul Muller, true",
    "Dr, Ana Silva, false"
  })
  void personsAreTheSameBySurnameWhereGivenNamesDoNotDiffer(String a, String b, boolean same) {
    assertThat(LIKENESS.samePerson(a, b)).isEqualTo(same);
    assertThat(LIKENESS.samePerson(b, a)).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({
    "France, Paris, true",
    "the French, France, true",
    "Kremlin, Russia, true",
    "France, Spain, false",
    "France, Frankish Guild, false",
    "EU, European Union, true",
    "WHF, World Harbour Forum, true",
    "Harbour Forum, World Harbour Forum, true",
    "Harbour Forum, Harbour Board, false"
  })
  void bodiesAreTheSameByNameCapitalPeopleAcronymOrMostWords(String a, String b, boolean same) {
    assertThat(LIKENESS.sameBody(a, b)).isEqualTo(same);
    assertThat(LIKENESS.sameBody(b, a)).isEqualTo(same);
  }

  @Test
  void anOfficeIsRightWhenItSaysNoLessThanIsWanted() {
    assertThat(LIKENESS.sameOffice("Mayor", "Mayor of Porto")).isTrue();
    assertThat(LIKENESS.sameOffice("Mayor of Porto", "Mayor")).isFalse();
    assertThat(LIKENESS.sameOffice("President of France", "French President")).isTrue();
    assertThat(LIKENESS.sameOffice("Mayor of Porto", "")).isFalse();
    assertThat(LIKENESS.sameOffice("", "Mayor of Porto")).isTrue();
  }
}
