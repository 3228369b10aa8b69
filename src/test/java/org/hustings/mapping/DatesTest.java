package org.hustings.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hustings.model.Token;
import org.hustings.model.Word;
import org.hustings.text.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DatesTest {
  private static final LocalDate THURSDAY = LocalDate.parse("2024-02-22");

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          on Thursday > 2024-02-22
          on Friday > 2024-02-16
          on Thursday (Feb 22) > 2024-02-22
          on Monday, January 8, 2024 > 2024-01-08
          on 3 March 2023 > 2023-03-03
          on December 5 > 2023-12-05
          in July > 2023-07
          in January > 2024-01
          in May 2019 > 2019-05
          in 2022 > 2022
          last year > 2023
          this year > 2024
          last month > 2024-01
          yesterday > 2024-02-21
          """)
  void expressionsAreReadFromTheDayOfPublication(String text, String expected) {
    assertThat(read(text, Optional.of(THURSDAY)).get(0).when().said()).isEqualTo(expected);
  }

  @Test
  void whatIsNoDateIsLeftAlone() {
    assertThat(read("She may march on; sat. was bad, and 31 members left.", Optional.of(THURSDAY)))
        .isEmpty();
  }

  @Test
  void aDayThatDoesNotExistIsUnknown() {
    assertThat(read("on February 31", Optional.of(THURSDAY)).get(0).when().said()).isEmpty();
  }

  @Test
  void withoutADayOfPublicationARelativeDateIsUnknown() {
    assertThat(read("on Thursday", Optional.empty()).get(0).when().said()).isEmpty();
    assertThat(read("on 3 March 2023", Optional.empty()).get(0).when().said())
        .isEqualTo("2023-03-03");
  }

  private static List<Dates.Expression> read(String text, Optional<LocalDate> today) {
    List<Token> tokens = new Tokenizer().tokens(text, 0, text.length());
    return new Dates(today).in(tokens.stream().map(DatesTest::withTraits).toList());
  }

  private static Token withTraits(Token token) {
    long traits = Dates.mayBegin(token.norm()) ? Trait.TIME.bit() : 0;
    return new Token(Word.of(token.text(), token.norm(), traits, 0), token.begin(), token.end());
  }
}
