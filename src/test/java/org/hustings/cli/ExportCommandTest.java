package org.hustings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportCommandTest {
  @TempDir Path folder;
  private String store;

  @BeforeEach
  void build() {
    store = folder.resolve("store").toString();
    Path article = Sample.article(folder.resolve("articles"), "a");
    assertThat(Ran.small("build", article.toString(), "--store", store).code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "turtle",
        "trig",
        "ntriples",
        "nquads",
        "jsonld",
        "rdfxml",
        "csv",
        "webannotation"
      })
  void everyFormatHoldsTheClaim(String format) {
    Ran ran = Ran.small("export", "--store", store, "--to", format);
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains(Sample.CLAIM).contains("Portugal backs Mark Rutte");
    assertThat(Ran.small("export", "--store", store, "--to", format)).isEqualTo(ran);
  }

  @Test
  void theBasicProfileHasNoTripleTerm() {
    Ran full = Ran.small("export", "--store", store, "--to", "ntriples");
    Ran basic = Ran.small("export", "--store", store, "--to", "ntriples", "--profile", "basic");
    assertThat(full.out()).contains("<<(");
    assertThat(basic.out()).doesNotContain("<<(").contains("rdf-syntax-ns#subject>");
  }

  @Test
  void aFileThatCannotBeWrittenIsSaid() {
    String file = folder.resolve("none/graph.ttl").toString();
    Ran.small("export", "--store", store, "--to", "turtle", "--out", file)
        .failed(Main.FAULTS, file + ": cannot be written (expected a file to write)");
  }

  @Test
  void aFileTakesTheResult() throws Exception {
    Path file = folder.resolve("graph.ttl");
    Ran.small("export", "--store", store, "--to", "turtle", "--out", file.toString()).is(0, "", "");
    assertThat(Files.readString(file))
        .isEqualTo(Ran.small("export", "--store", store, "--to", "turtle").out());
  }

  @Test
  void theBaseIsTheStores() {
    Path article = Sample.article(folder.resolve("more"), "b");
    String other = folder.resolve("other").toString();
    Ran.small("build", article.toString(), "--store", other, "--base", "https://example.org/x/");
    assertThat(Ran.small("export", "--store", other, "--to", "csv").out()).contains("\r\nb,");
  }
}
