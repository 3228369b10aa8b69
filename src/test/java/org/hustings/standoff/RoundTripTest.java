package org.hustings.standoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hustings.article.ArticleReader;
import org.hustings.graph.Iris;
import org.hustings.model.Evidence;
import org.hustings.model.Finding;
import org.hustings.model.Reading;
import org.hustings.pipeline.Home;
import org.hustings.pipeline.Outcome;
import org.hustings.pipeline.Pipeline;
import org.hustings.pipeline.Workbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written as standoff annotation is read again as it was. */
class RoundTripTest {
  private static final Workbench BENCH = Workbench.read(Home.of(Path.of(".")), Iris.DEFAULT_BASE);

  @TempDir Path folder;

  private void comesBack(List<Reading> readings) {
    StandoffFolder files =
        new StandoffFolder(folder, BENCH.schema(), BENCH.gazetteer(), BENCH.iris(), BENCH.graphs());
    readings.forEach(files::write);
    List<Reading> again = read(folder);

    for (int i = 0; i < Math.min(readings.size(), again.size()); i++) {
      assertThat(again.get(i).article()).isEqualTo(readings.get(i).article());
      assertThat(again.get(i).evidence())
          .as(readings.get(i).article().id())
          .containsExactlyElementsOf(inOrder(readings.get(i)));
      assertThat(again.get(i).descriptions())
          .as(readings.get(i).article().id())
          .containsExactlyInAnyOrderElementsOf(readings.get(i).descriptions());
    }
    assertThat(again).hasSameSizeAs(readings);
  }

  private static List<Evidence> inOrder(Reading reading) {
    return reading.evidence().stream().sorted(Comparator.comparing(Evidence::passage)).toList();
  }

  /** The readings of the articles of a folder, sorted by id, without faults. */
  private static List<Reading> read(Path folder) {
    List<Reading> readings = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    new Pipeline(BENCH, 2)
        .run(
            new ArticleReader(new ByteArrayInputStream(new byte[0])),
            List.of(folder),
            outcome -> {
              if (outcome instanceof Outcome.Mapped mapped) {
                readings.add(mapped.reading());
                findings.addAll(mapped.notCarried());
              } else if (outcome instanceof Outcome.Refused refused) {
                findings.addAll(refused.findings());
              }
            });
    assertThat(findings).isEmpty();
    return readings;
  }

  @Test
  void theSampleArticlesComeBackWithTheirClaimsByHand() {
    List<Reading> readings = read(Path.of("data/articles"));
    assertThat(readings).hasSizeGreaterThan(30);
    comesBack(readings);
  }

  @Test
  void whatTheRulesFindInTheSampleArticlesComesBack() {
    List<Reading> readings =
        read(Path.of("data/articles")).stream()
            .map(r -> BENCH.mapper().map(r.article()))
            .filter(r -> !r.evidence().isEmpty())
            .toList();
    assertThat(readings).hasSizeGreaterThan(30);
    comesBack(readings);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void readingsOfAnyTextComeBack(long seed) {
    Readings readings = new Readings(BENCH.schema(), BENCH.gazetteer(), seed);
    comesBack(IntStream.range(0, 100).mapToObj(readings::next).toList());
  }
}
