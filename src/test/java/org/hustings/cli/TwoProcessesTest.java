package org.hustings.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.hustings.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one process reads, another leaves as it is. */
class TwoProcessesTest {
  @TempDir Path folder;

  @Test
  void whatIsReadHereIsLeftAloneByAnotherProcessWhateverIsAskedHere() throws Exception {
    Path location = folder.resolve("store");
    assertThat(Ran.of(build("a")).code()).isZero();
    try (Store read = Store.existing(location.toString())) {
      assertThat(read.names()).isNotEmpty();
      assertThat(Ran.of(build("b")).code()).isZero();
      assertThat(location.resolve("Data-0002")).isDirectory();
      assertThatThrownBy(() -> Store.open(location.toString()))
          .hasMessageContaining("is in use by this process");
      assertThat(Forked.start(build("c")).waitFor()).isZero();
      assertThat(location.resolve("Data-0003")).isDirectory();
    }
  }

  private String[] build(String article) {
    Path articles = folder.resolve(article);
    Sample.article(articles, article);
    String store = folder.resolve("store").toString();
    return Ran.inSmallHome("build", articles.toString(), "--store", store, "--quiet");
  }
}
