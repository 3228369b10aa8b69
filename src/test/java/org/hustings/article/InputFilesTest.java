package org.hustings.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFilesTest {
  @TempDir private Path folder;

  @Test
  void aFileComesWithWhatLiesBesideIt() throws IOException {
    Path text = Files.writeString(folder.resolve("a.txt"), "A");
    Path sidecar = Files.writeString(folder.resolve("a.ttl"), "B");
    Files.writeString(folder.resolve("b.txt"), "C");
    assertThat(InputFiles.of(text)).containsExactly(text.toRealPath(), sidecar);
  }

  /** What is read from a pipe is gone, so nothing may look at it first. */
  @Test
  void aPipeIsNotLookedAt() throws IOException, InterruptedException {
    Path pipe = folder.resolve("pipe.jsonl");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
    assertThatThrownBy(() -> InputFiles.of(pipe)).hasMessageContaining("is no regular file");
  }

  @Test
  void standardInputIsNoFileWhateverLiesThere() {
    assertThatThrownBy(() -> InputFiles.of(Path.of("-"))).hasMessage("standard input is no file");
  }
}
