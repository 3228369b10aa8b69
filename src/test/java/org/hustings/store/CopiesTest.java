package org.hustings.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.hustings.graph.Terms;
import org.junit.jupiter.api.Test;

/** Near-identical copies of one text are one voice. */
class CopiesTest {
  private static final String COURIER = AnswersTest.BASE + "article/courier/london-and-washington";
  private static final String TRIBUNE = AnswersTest.BASE + "article/tribune/britain-for-rutte";

  @Test
  void twoPapersWithReportsOfTheirOwnAreTwoVoices() {
    assertThat(answer("0-a", "0-b")).contains("Mark Rutte");
  }

  @Test
  void twoPapersWithCopiesOfOneReportAreOneVoice() {
    assertThat(answer("0-a", "0-a")).doesNotContain("Mark Rutte");
  }

  private static String answer(String courier, String tribune) {
    Map<String, Graph> graphs = AnswersTest.fixture();
    addKey(graphs, COURIER, courier);
    addKey(graphs, TRIBUNE, tribune);
    try (Store store = Store.memory()) {
      store.replace(graphs);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      store.ask(
          Questions.read(Path.of("queries"))
              .named("two-publishers")
              .orElseThrow()
              .bind(Map.of(), store, AnswersTest.BASE),
          new Answer(AnswerFormat.CSV, AnswersTest.BASE, out));
      return out.toString(StandardCharsets.UTF_8);
    }
  }

  private static void addKey(Map<String, Graph> graphs, String article, String key) {
    Objects.requireNonNull(graphs.get(article))
        .add(NodeFactory.createURI(article), Terms.COPY_KEY, NodeFactory.createLiteralString(key));
  }
}
