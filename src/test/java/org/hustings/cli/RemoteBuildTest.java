package org.hustings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hustings.remote.Rdf4j;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What builds do in a store of RDF 1.1 far away: the same as in a folder. */
class RemoteBuildTest {
  @TempDir static Path served;
  @TempDir Path folder;
  private static Rdf4j rdf4j;

  @BeforeAll
  static void start() throws Exception {
    rdf4j = Rdf4j.start(served);
  }

  @AfterAll
  static void stop() throws Exception {
    rdf4j.stop();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aSecondBuildChangesNothingAndOneThatPrunesRemoves(boolean byUpdate) throws IOException {
    String store = byUpdate ? rdf4j.byUpdate() : rdf4j.byGraphStore();
    Path articles = folder.resolve("in");
    Sample.article(articles, "a");
    Sample.write(articles, "c.txt", "Portugal backs Mark Rutte.");
    assertThat(build(articles, store)).contains("2 articles, 2 added, 0 changed");
    String first = quads(store);

    assertThat(build(articles, store)).contains("0 added, 0 changed, 2 unchanged, 0 removed");
    assertThat(quads(store)).isEqualTo(first).contains("/article/c>");

    Files.delete(articles.resolve("c.txt"));
    assertThat(build(articles, store, "--prune")).contains("1 unchanged, 1 removed");
    String near = folder.resolve("near").toString();
    build(articles, near);
    assertThat(quads(store)).isEqualTo(quads(near)).doesNotContain("/article/c>");
    assertThat(Ran.small("query", "builds", "--store", store, "--format", "csv").out().lines())
        .hasSize(4);
  }

  private static String build(Path articles, String store, String... options) {
    String[] all = new String[options.length + 4];
    System.arraycopy(new String[] {"build", articles.toString(), "--store", store}, 0, all, 0, 4);
    System.arraycopy(options, 0, all, 4, options.length);
    return Ran.small(all).err();
  }

  private static String quads(String store) {
    Ran ran = Ran.small("export", "--store", store, "--to", "nquads");
    assertThat(ran.code()).as(ran.err()).isZero();
    return ran.out();
  }
}
