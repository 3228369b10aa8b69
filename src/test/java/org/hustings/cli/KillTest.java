package org.hustings.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.hustings.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the process of a build, as by {@code kill -9}, at fifty moments spread by a seed over the
 * time that a build takes. After each the store opens, has of every article the old or the new
 * graph whole, and the next build ends as one that was never disturbed.
 */
class KillTest {
  private static final int KILLS = 50;
  private static final int ARTICLES = 1200;

  /** One in so many is the first build of its store. */
  private static final int FIRST_BUILDS = 5;

  @TempDir Path folder;
  private Path lines = Path.of("");
  private Path store = Path.of("");

  @Test
  void fiftyKillsLeaveOldOrNewGraphsWhole() throws Exception {
    lines = folder.resolve("a.jsonl");
    store = folder.resolve("store");
    List<Map<String, Set<String>>> states = List.of(undisturbed(0), undisturbed(1));
    long whole = Math.min(timeOfAChange(0), timeOfAChange(1));
    Random random = new Random(50);
    int whileAtWork = 0;
    int between = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      boolean first = kill % FIRST_BUILDS == 0;
      if (first) {
        delete(store);
      }
      int to = first ? kill / FIRST_BUILDS % 2 : state(states) == 0 ? 1 : 0;
      write(to);
      whileAtWork += killAfter((long) (whole * random.nextDouble())) ? 1 : 0;
      Map<String, Set<String>> left = first && !Files.exists(store) ? Map.of() : graphs();
      Map<String, Set<String>> old = first ? Map.of() : states.get(1 - to);
      assertThat(left.keySet())
          .as("articles after kill " + kill)
          .isIn(old.keySet(), states.get(to).keySet());
      left.forEach(
          (name, graph) ->
              assertThat(graph).as(name).isIn(old.get(name), states.get(to).get(name)));
      between += left.equals(old) || left.equals(states.get(to)) ? 0 : 1;
      build();
      assertThat(graphs())
          .as("after the build that follows kill " + kill)
          .isEqualTo(states.get(to));
    }
    System.err.println(
        KILLS + " kills: " + whileAtWork + " before the end, " + between + " between two batches");
    assertThat(whileAtWork).isGreaterThan(KILLS / 2);
  }

  private int state(List<Map<String, Set<String>>> states) {
    return graphs().equals(states.get(0)) ? 0 : 1;
  }

  /** What a build of a state gives that nobody disturbs. */
  private Map<String, Set<String>> undisturbed(int state) throws IOException {
    write(state);
    build();
    Map<String, Set<String>> graphs = graphs();
    assertThat(graphs).hasSizeGreaterThan(ARTICLES);
    return graphs;
  }

  private long timeOfAChange(int to) throws Exception {
    write(to);
    long start = System.nanoTime();
    assertThat(start().waitFor()).isZero();
    return System.nanoTime() - start;
  }

  private void write(int state) throws IOException {
    String who = state == 0 ? "Portugal" : "Lisbon";
    Files.writeString(
        lines,
        IntStream.range(0, ARTICLES)
            .mapToObj(
                i -> "{\"id\":\"%d\",\"text\":\"%s backs Mark Rutte (%d).\"}".formatted(i, who, i))
            .collect(joining("\n")));
  }

  private String[] command() {
    return Ran.inSmallHome("build", lines.toString(), "--store", store.toString(), "--quiet");
  }

  private void build() {
    assertThat(Ran.of(command())).isEqualTo(new Ran(0, "", ""));
  }

  private Process start() throws IOException {
    return Forked.start(command());
  }

  /** True when the process was still at work. */
  private boolean killAfter(long nanos) throws Exception {
    Process process = start();
    boolean ended = process.waitFor(nanos, TimeUnit.NANOSECONDS);
    process.destroyForcibly().waitFor();
    return !ended;
  }

  /** The triples of each graph, but for the records of builds. */
  private Map<String, Set<String>> graphs() {
    Map<String, Set<String>> graphs = new TreeMap<>();
    try (Store opened = Store.existing(store.toString())) {
      return opened.read(
          view -> {
            for (String name : opened.names()) {
              if (!name.contains("/build/")) {
                Graph graph = view.getGraph(org.apache.jena.graph.NodeFactory.createURI(name));
                graphs.put(
                    name,
                    Set.copyOf(
                        graph.stream(Node.ANY, Node.ANY, Node.ANY)
                            .map(t -> t.toString())
                            .toList()));
              }
            }
            return graphs;
          });
    }
  }

  private static void delete(Path path) throws IOException {
    if (Files.exists(path)) {
      try (Stream<Path> below = Files.walk(path)) {
        for (Path file : below.sorted(java.util.Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
