package org.hustings.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.hustings.article.ArticleReader;
import org.hustings.graph.Iris;
import org.hustings.pipeline.Build;
import org.hustings.pipeline.Home;
import org.hustings.pipeline.InputHashes;
import org.hustings.pipeline.Workbench;
import org.hustings.store.Change;
import org.hustings.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A build that breaks off leaves whole graphs, and the next one ends as if nothing had been. */
class BrokenBuildTest {
  private static final int ARTICLES = 1200;

  @TempDir Path folder;
  private Path lines = Path.of("");
  private String location = "";

  @BeforeEach
  void aStoreOfTheOldText() throws IOException {
    lines = folder.resolve("a.jsonl");
    location = folder.resolve("store").toString();
    write("Portugal");
    try (Store store = Store.forBuilding(location)) {
      build(store);
    }
  }

  /** 1,200 changed articles are three batches. */
  @ParameterizedTest
  @CsvSource({"1, false", "1, true", "2, false", "2, true", "3, false", "3, true"})
  void aFailureAtAnyBatchLeavesOldOrNewGraphsWhole(int batch, boolean written) throws IOException {
    Map<String, String> old = graphs();
    write("Spain");
    try (Store store = Store.forBuilding(location)) {
      assertThatThrownBy(() -> build(new Failing(store, batch, written)))
          .hasMessage("pulled the plug");
    }
    Map<String, String> between = graphs();
    try (Store store = Store.forBuilding(location)) {
      build(store);
    }
    Map<String, String> now = graphs();
    assertThat(between.keySet()).isEqualTo(old.keySet());
    assertThat(between)
        .allSatisfy((name, graph) -> assertThat(graph).isIn(old.get(name), now.get(name)));
    long made =
        between.entrySet().stream().filter(e -> !e.getValue().equals(old.get(e.getKey()))).count();
    assertThat(made).isEqualTo(Math.min(ARTICLES, 500L * (written ? batch : batch - 1)));
    assertThat(now).isEqualTo(graphsOfANewStore());
  }

  @Test
  void aFirstBuildThatFailsLeavesNothing() throws IOException {
    Path other = folder.resolve("other");
    try (Store store = Store.forBuilding(other.toString())) {
      assertThatThrownBy(() -> build(new Failing(store, 2, true))).hasMessage("pulled the plug");
    }
    try (var files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString())).containsOnly("a.jsonl", "store");
    }
  }

  @Test
  void whatAKilledFirstBuildLeftIsClearedAway() throws IOException {
    Path left = Files.createDirectories(folder.resolve("other.building/Data-0001"));
    Files.writeString(left.resolve("nodes.dat"), "half");
    Files.writeString(folder.resolve("other.building/tdb.lock"), "999999999\n");
    Path other = folder.resolve("other");
    try (Store store = Store.forBuilding(other.toString())) {
      build(store);
    }
    assertThat(folder.resolve("other.building")).doesNotExist();
    assertThat(graphs(other.toString())).isEqualTo(graphs());
  }

  private void write(String state) throws IOException {
    String text =
        IntStream.range(0, ARTICLES)
            .mapToObj(
                i ->
                    "{\"id\":\"%d\",\"text\":\"%s backs Mark Rutte for NATO %d.\"}"
                        .formatted(i, state, i))
            .collect(joining("\n"));
    Files.writeString(lines, text);
  }

  private void build(Store store) {
    try (Home home = Home.of(HomeFolder.SHARED)) {
      new Build(
              store,
              Workbench.later(home, Iris.DEFAULT_BASE),
              InputHashes.of(home, Iris.DEFAULT_BASE),
              new Iris(Iris.DEFAULT_BASE),
              2,
              false,
              Clock.systemUTC())
          .run(new ArticleReader(InputStream.nullInputStream()), List.of(lines), outcome -> {});
    }
  }

  private Map<String, String> graphsOfANewStore() {
    String other = folder.resolve("new").toString();
    try (Store store = Store.forBuilding(other)) {
      build(store);
    }
    return graphs(other);
  }

  private Map<String, String> graphs() {
    return graphs(location);
  }

  /** The sorted lines of each graph, but for the records of builds. */
  static Map<String, String> graphs(String location) {
    Ran ran = Ran.small("export", "--store", location, "--to", "nquads");
    assertThat(ran.code()).isZero();
    Map<String, String> graphs = new TreeMap<>();
    ran.out()
        .lines()
        .forEach(l -> graphs.merge(l.substring(l.lastIndexOf('<')), l + "\n", String::concat));
    return graphs;
  }

  /** A store that breaks at one of its writes, before or after that is done. */
  private static final class Failing implements Store {
    private final Store store;
    private final int at;
    private final boolean after;
    private int writes;

    Failing(Store store, int at, boolean after) {
      this.store = store;
      this.at = at;
      this.after = after;
    }

    @Override
    public void write(Change change) {
      writes++;
      if (writes < at || after) {
        store.write(change);
      }
      if (writes == at) {
        throw new IllegalStateException("pulled the plug");
      }
    }

    @Override
    public SortedSet<String> names() {
      return store.names();
    }

    @Override
    public Map<String, String> inputHashes(Collection<String> names) {
      return store.inputHashes(names);
    }

    @Override
    public DatasetGraph view() {
      return store.view();
    }

    @Override
    public void close() {
      store.close();
    }
  }
}
