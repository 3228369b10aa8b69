package org.hustings.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hustings.model.Article;
import org.hustings.model.Evidence;
import org.hustings.model.Mention;
import org.hustings.rules.Matcher;
import org.hustings.rules.Rule;
import org.hustings.rules.Scene;
import org.junit.jupiter.api.Test;

final class ProspectsTest {
  /** Listens to nothing, and yet has every sentence read. */
  private static final Trace EVERYTHING = new Trace() {};

  @Test
  void whatIsPassedOverWouldHaveGivenNoClaim() throws IOException {
    List<Article> articles = new ArrayList<>();
    texts().forEach(t -> articles.add(Article.of("a" + articles.size(), t)));
    List<Evidence> found = new ArrayList<>();
    for (Article article : articles) {
      List<Evidence> some = Heart.MAPPER.map(article).evidence();
      assertThat(some).isEqualTo(Heart.MAPPER.map(article, EVERYTHING).evidence());
      found.addAll(some);
    }
    assertThat(found).hasSizeGreaterThan(articles.size() / 4);
  }

  @Test
  void anItemWithoutAnythingThatARuleNeedsIsPassedOver() {
    List<Line> seen = new ArrayList<>();
    Trace listening =
        new Trace() {
          @Override
          public boolean isIdle() {
            return true;
          }

          @Override
          public void sentence(Line line, List<Mention> mentions, Scene scene, Matcher matcher) {
            seen.add(line);
          }
        };
    Heart.MAPPER.map(Article.of("a", "“rain fell,” it said.\n\n“snow fell.”"), listening);
    assertThat(seen).isEmpty();
  }

  /** The examples of the rules, each alone and all as one digest; the articles; hostile texts. */
  private static Stream<String> texts() throws IOException {
    List<String> out = new ArrayList<>();
    for (Rule rule : Heart.BOOK.rules()) {
      rule.examples().forEach(e -> out.add(e.text()));
    }
    out.add(String.join("\n\n", out));
    try (Stream<Path> files = Files.walk(Path.of("data/articles"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        out.add(Files.readString(file));
      }
    }
    out.addAll(Hostile.texts(500).values());
    return out.stream();
  }
}
