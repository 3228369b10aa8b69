package org.hustings.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.hustings.model.Article;
import org.junit.jupiter.api.Test;

final class CodePointsTest {
  @Test
  void spansAreThoseOfTheArticleInAnyOrder() {
    String text = "A 👩 backs 🇪🇸 Ana. 👩 B.";
    Article article = Article.of("a", text);
    CodePoints points = new CodePoints(text);
    int[] offsets = {0, 2, 4, 11, 15, 16, 2, 20, 5, 0};
    for (int begin : offsets) {
      assertThat(points.span(begin, begin + 2)).isEqualTo(article.span(begin, begin + 2));
    }
  }
}
