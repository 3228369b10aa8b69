package org.hustings.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          Krišjānis Kariņš, krisjanis karins
          Ban Ki-moon, ban ki moon
          U.S., us
          Côte d’Ivoire, cote divoire
          St. John's, st john s
          Erdoğan, erdogan
          Łukasz Øster Þór, lukasz oster thor
          İstanbul, istanbul
          Дмитро, дмитро
          """)
  void namesAreComparedWithoutAccentsHyphensAndStops(String name, String key) {
    assertThat(Spelling.key(name)).isEqualTo(key);
  }
}
