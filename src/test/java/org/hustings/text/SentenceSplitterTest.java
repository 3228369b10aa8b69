package org.hustings.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hustings.model.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SentenceSplitterTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sen. Ana Silva and Gov. Rita Borg met. | They talked.",
        "It was in the U.S. | The vote came later.",
        "Ana B. Silva of the U.S. Senate spoke. | Nobody listened.",
        "“We back her.” | The room was quiet.",
        "He said: “We back her. | She is good.” | Then he left.",
        "Was it so? | It was!",
        "The vote on Feb. 22 was close. | Few noticed.",
        "It makes the difference.| Britain agreed.",
        "See example.com for more.",
        "The total was 3.5 per cent. | 20 states agreed."
      })
  void sentencesEndWhereTheyShould(String marked) {
    String text = marked.replace(".| ", ".").replace(" | ", " ");
    List<String> expected = List.of(marked.split(" ?\\| ", -1));
    assertThat(sentences(text)).isEqualTo(expected);
  }

  @Test
  void eachLineIsAParagraphUnlessTheTextIsWrapped() {
    assertThat(sentences("Britain backs Rutte\nThe alliance is looking for a chief."))
        .containsExactly("Britain backs Rutte", "The alliance is looking for a chief.");
    String wrapped =
        """
        The British government put its weight behind the outgoing Dutch
        premier Mark Rutte for the post of secretary general, and it did
        so on Thursday after weeks of talks among the allies in Brussels.

        Next.
        """;
    assertThat(sentences(wrapped)).hasSize(2);
  }

  @Test
  void carriageReturnsDoNotShiftOffsets() {
    assertThat(sentences("One came.\r\nTwo went.\r\n")).containsExactly("One came.", "Two went.");
  }

  @Test
  void nothingGivesNothing() {
    assertThat(sentences("")).isEmpty();
    assertThat(sentences(" \n\u00A0\n")).isEmpty();
  }

  private static List<String> sentences(String text) {
    return new SentenceSplitter()
        .split(Article.of("a", text)).stream()
            .map(s -> text.substring(s.begin(), s.end()))
            .toList();
  }
}
