package org.hustings.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.hustings.model.Article;
import org.hustings.model.Finding;
import org.hustings.model.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleLineTest {
  @Test
  void allFieldsAreReadAndOthersLeftAlone() {
    Article article =
        read(
            """
            {"gold": {"a": [1, {"id": "not mine"}]}, "id": "a/1", "text": "Caf\\u00e9 \\ud83d\\ude00",
             "title": "T", "published": "2024-02-22", "publisher": "P", "url": "u", "licence": null}
            """);
    assertThat(article)
        .isEqualTo(new Article("a/1", "Caf\u00e9 \ud83d\ude00", "T", "P", "2024-02-22", "u", ""));
  }

  @Test
  void aTimeOfPublicationGivesItsDay() {
    assertThat(
            read("{'id':'a','text':'t','published':'2024-02-22T23:30:00-05:00'}".replace('\'', '"'))
                .published())
        .isEqualTo("2024-02-22");
  }

  @Test
  void hostileIdsAndTitlesAreTextAndNothingElse() {
    Article article = read("{'id':'../../x','title':'<script>\\n','text':'t'}".replace('\'', '"'));
    assertThat(article.id()).isEqualTo("../../x");
    assertThat(article.title()).isEqualTo("<script>\n");
  }

  /** JSON with single quotes, and what is found in it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[1]                                             | f:7: is no JSON object (expected one JSON object a line)",
        "'x'                                             | f:7: is no JSON object (expected one JSON object a line)",
        "{'id':'a','text':'t'                            | f:7:21: broken JSON (expected one JSON object a line)",
        "{'id':'a','text':'t'} {}                        | f:7:23: broken JSON (expected one JSON object a line)",
        "{'id':'a' 'text':'t'}                           | f:7:16: broken JSON (expected one JSON object a line)",
        "{'id':'a','text':'t\\q'}                        | f:7:21: broken JSON (expected one JSON object a line)",
        "{'text':'t'}                                    | f:7: has no 'id' (expected a string)",
        "{'id':'a','text':null}                          | f:7: has no 'text' (expected a string)",
        "{'id':'a','text':' '}                           | f:7: 'text' is empty (expected a string)",
        "{'id':5,'text':'t'}                             | f:7: 'id' is a number (expected a string)",
        "{'id':'a','text':['t']}                         | f:7: 'text' is an array (expected a string)",
        "{'id':'a','text':'t','title':true}              | f:7: 'title' is true (expected a string)",
        "{'id':'a','text':'t','url':{}}                  | f:7: 'url' is an object (expected a string)",
        "{'id':'a','id':'b','text':'t'}                  | f:7: 'id' stands twice (expected one)",
        "{'id':'a','text':'t','published':'2024-02-30'}  | f:7: 'published' is no date: 2024-02-30 (expected YYYY-MM-DD)",
        "{'id':'a','text':'t','published':'yesterday'}   | f:7: 'published' is no date: yesterday (expected YYYY-MM-DD)",
        "{'id':'a','text':'\\u0000'}                     | f:7: 'text' has a NUL character (expected text)",
        "{'id':'a','text':'\\ud800'}                     | f:7: 'text' has half of a surrogate pair (expected whole characters)",
      })
  void whatIsWrongIsFound(String json, String found) {
    assertThat(faults(json.replace('\'', '"'))).isEqualTo(found);
  }

  @Test
  void allFaultsOfALineAreFoundAtOnce() {
    assertThat(faults("{\"id\":1,\"published\":2}")).hasLineCount(3);
  }

  @Test
  void deepNestingIsNoHarm() {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    assertThat(read("{\"x\":" + deep + ",\"id\":\"a\",\"text\":\"t\"}").id()).isEqualTo("a");
  }

  private static Article read(String json) {
    return new ArticleLine("f", 7).article(json);
  }

  private static String faults(String json) {
    InputException thrown = catchThrowableOfType(InputException.class, () -> read(json));
    return String.join("\n", thrown.findings().stream().map(Finding::toString).toList());
  }
}
