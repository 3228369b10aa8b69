package org.hustings.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hustings.model.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TokenizerTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '>',
      textBlock =
          """
          Germany's vote > Germany 's vote
          Germany’s vote > Germany ’s vote
          the states' votes > the states ' votes
          didn't can't > did n't ca n't
          it's we'll they've > it 's we 'll they 've
          O'Brien and Côte d’Ivoire > O'Brien and Côte d’Ivoire
          Trump-backed Ana > Trump - backed Ana
          ZANU–PF won > ZANU – PF won
          the U.S. and the U.N. > the U.S. and the U.N.
          Sen. Ana B. Silva > Sen. Ana B. Silva
          on Feb. 22, at 3 p.m. > on Feb. 22 , at 3 p.m.
          1,000.5 votes > 1,000.5 votes
          "Yes," she said. > " Yes , " she said .
          a 57-year-old man > a 57 - year - old man
          Kariņš and Ó Raghnaill > Kariņš and Ó Raghnaill
          """)
  void wordsAndMarksAreCut(String text, String expected) {
    assertThat(words(text)).isEqualTo(List.of(expected.trim().split(" ", -1)));
  }

  @Test
  void offsetsLeadBackToTheText() {
    String text = "\uD83D\uDE00 “Nato’s chief”\u00A0said Ünsal–Öz\u200B.";
    for (Token token : new Tokenizer().tokens(text, 0, text.length())) {
      assertThat(text.substring(token.begin(), token.end())).isEqualTo(token.text());
    }
  }

  @Test
  void normsHavePlainQuotesAndLowerCase() {
    assertThat(norms("“ISTANBUL’S I — title”"))
        .containsExactly("\"", "istanbul", "'s", "i", "—", "title", "\"");
  }

  @Test
  void longWordsOfTheSamePartsStayApart() {
    String both = "campaignelection electioncampaign campaignelections campaign election";
    assertThat(words(both + " " + both)).containsExactly((both + " " + both).split(" ", -1));
  }

  @Test
  void spacesOfEveryKindSeparate() {
    assertThat(words("a\u00A0b\u2009c\u3000d\u200Be\tf"))
        .containsExactly("a", "b", "c", "d", "e", "f");
  }

  @Test
  void textWithoutSpacesIsOneToken() {
    assertThat(words("x".repeat(100_000))).hasSize(1);
  }

  private static List<String> words(String text) {
    return new Tokenizer().tokens(text, 0, text.length()).stream().map(Token::text).toList();
  }

  private static List<String> norms(String text) {
    return new Tokenizer().tokens(text, 0, text.length()).stream().map(Token::norm).toList();
  }
}
