package org.hustings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.hustings.article.ArticleReader;
import org.hustings.graph.Iris;
import org.hustings.pipeline.Build;
import org.hustings.pipeline.BuildReport;
import org.hustings.pipeline.Home;
import org.hustings.pipeline.InputHashes;
import org.hustings.pipeline.Inputs;
import org.hustings.pipeline.Outcome;
import org.hustings.pipeline.Workbench;
import org.hustings.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build of the same files into a store that is as the last build left it parses nothing. */
class SameBuildTest {
  @TempDir Path folder;
  private final List<Outcome> outcomes = new ArrayList<>();
  private Path articles = Path.of("");
  private Path location = Path.of("");

  @BeforeEach
  void twoArticlesInAStore() {
    articles = folder.resolve("in");
    location = folder.resolve("store");
    Sample.article(articles, "a");
    Sample.write(articles, "b.txt", "Spain backs Mark Rutte.");
    assertThat(build(articles, false).added()).isEqualTo(2);
  }

  private BuildReport build(Path place, boolean prune) {
    outcomes.clear();
    ArticleReader reader = new ArticleReader(InputStream.nullInputStream());
    try (Home home = Home.of(HomeFolder.SHARED);
        Store store = Store.forBuilding(location.toString())) {
      return new Build(
              store,
              Workbench.later(home, Iris.DEFAULT_BASE),
              InputHashes.of(Inputs.ahead(home, List.of(place)), Iris.DEFAULT_BASE),
              new Iris(Iris.DEFAULT_BASE),
              1,
              prune,
              Clock.systemUTC())
          .run(reader, List.of(place), outcomes::add);
    }
  }

  private void requireNothingParsed(BuildReport report, long unchanged) {
    assertThat(outcomes).isEmpty();
    assertThat(report).isEqualTo(new BuildReport(0, 0, unchanged, 0, 0, 0, 0));
  }

  @Test
  void parsesNothingHoweverOftenItIsRepeated() {
    for (int times = 0; times < 3; times++) {
      requireNothingParsed(build(articles, false), 2);
    }
  }

  @Test
  void parsesNothingInAStoreThatIsBeingRead() {
    try (Store reading = Store.existing(location.toString())) {
      requireNothingParsed(build(articles, false), 2);
      assertThat(reading.names()).contains(new Iris(Iris.DEFAULT_BASE).article("a"));
    }
    try (Store reading = Store.existing(location.toString())) {
      assertThat(reading.names()).hasSize(5); // two articles, the gazetteer, two builds
    }
    requireNothingParsed(build(articles, false), 2);
  }

  @Test
  void bytesThatChangedUnderTheSameTimeAndLengthAreSeen() throws IOException {
    Path file = articles.resolve("b.txt");
    FileTime time = Files.getLastModifiedTime(file);
    Sample.write(articles, "b.txt", "Italy backs Mark Rutte.");
    Files.setLastModifiedTime(file, time);
    assertThat(build(articles, false).changed()).isEqualTo(1);
  }

  @Test
  void aFileThatWasTouchedIsParsedAndFoundUnchanged() throws IOException {
    Files.setLastModifiedTime(articles.resolve("b.txt"), FileTime.fromMillis(1_000_000));
    assertThat(build(articles, false).unchanged()).isEqualTo(2);
    assertThat(outcomes).hasSize(2);
    requireNothingParsed(build(articles, false), 2);
  }

  @Test
  void aFileThatIsNewIsSeen() {
    Sample.write(articles, "deep/c.txt", "Italy backs Mark Rutte.");
    assertThat(build(articles, false).added()).isEqualTo(1);
  }

  @Test
  void aSidecarBesideASingleFileIsSeen() {
    Path file = Sample.write(folder, "x.txt", "Lisbon speaks.\n\nPortugal backs Mark Rutte.\n");
    build(file, false);
    requireNothingParsed(build(file, false), 1);
    Sample.write(folder, "x.ttl", Sample.sidecar("Portugal backs"));
    assertThat(build(file, false).changed()).isEqualTo(1);
  }

  @Test
  void whatAnotherProgramTookAwayIsMadeAgain() {
    String name = new Iris(Iris.DEFAULT_BASE).article("a");
    try (Store store = Store.open(location.toString())) {
      store.remove(name);
    }
    assertThat(build(articles, false).added()).isEqualTo(1);
    try (Store store = Store.existing(location.toString())) {
      assertThat(store.names()).contains(name);
    }
  }

  @Test
  void whatVanishedBeforeIsPrunedWhenThatIsAskedForLater() throws IOException {
    Files.delete(articles.resolve("b.txt"));
    assertThat(build(articles, false).unchanged()).isEqualTo(1);
    assertThat(build(articles, true).removed()).isEqualTo(1);
    requireNothingParsed(build(articles, true), 1);
    requireNothingParsed(build(articles, false), 1);
  }

  @Test
  void whatIsRefusedIsToldEachTime() {
    Sample.write(articles, "a.ttl", Sample.sidecar("Norway backs"));
    for (int times = 0; times < 2; times++) {
      assertThat(build(articles, false).refused()).isEqualTo(1);
      assertThat(outcomes).hasSize(2);
    }
  }

  @Test
  void aPlaceThatIsNotThereIsToldEachTime() {
    for (int times = 0; times < 2; times++) {
      assertThat(build(folder.resolve("nowhere"), false).refused()).isEqualTo(1);
    }
  }

  @Test
  void aBuildOfAnotherPlaceIsNoneOfTheSame() {
    Path other = folder.resolve("other");
    Sample.write(other, "a.txt", "Italy backs Mark Rutte.");
    assertThat(build(other, false).changed()).isEqualTo(1);
    assertThat(build(articles, false).changed()).isEqualTo(1);
  }
}
