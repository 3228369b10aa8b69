package org.hustings.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''               | 0
          abc              | 3
          (ab{3}){2}c      | 11
          a{3,}            | 3
          a{2,5}           | 5
          a{0}             | 1
          ((a{10}){10}){10}| 1110
          ((){10}){10}     | 110
          \\(a{2}          | 3
          (a{2}            | 2
          a){2}            | 3
          {5}a             | 1
          a{b}             | 4
          """)
  void countsAreWrittenOut(String pattern, double length) {
    assertThat(Repeats.writtenOut(pattern)).isEqualTo(length);
  }
}
