package org.hustings.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaRangeTest {
  private static final List<String> OURS =
      List.of("text/html", "text/turtle", "application/ld+json");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                             | text/html
          */*                                            | text/html
          text/turtle                                    | text/turtle
          TEXT/Turtle                                    | text/turtle
          text/*;q=0.5, application/ld+json              | application/ld+json
          text/html;q=0.4, text/turtle;q=0.5             | text/turtle
          text/turtle;q=0.5, text/html;q=0.5             | text/html
          text/*, text/html;q=0                          | text/turtle
          text/html;q=0, */*;q=0.1                       | text/turtle
          application/pdf, */*;q=0.1                     | text/html
          text/turtle;charset=utf-8;q=0.9, text/html;q=0 | text/turtle
          application/pdf                                | none
          text/html;q=0                                  | none
          nonsense                                       | none
          text/turtle;q=abc                              | none
          """)
  void theBestOfOursIsChosen(String accept, String expected) {
    assertThat(MediaRange.best(MediaRange.read(accept), OURS).orElse("none")).isEqualTo(expected);
  }
}
