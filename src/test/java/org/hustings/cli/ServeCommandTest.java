package org.hustings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandTest {
  @TempDir Path folder;
  private String store;

  @BeforeEach
  void build() {
    store = folder.resolve("store").toString();
    Path article = Sample.article(folder.resolve("articles"), "a");
    assertThat(Ran.small("build", article.toString(), "--store", store).code()).isZero();
  }

  @Test
  void itSaysWhereItServesAndAnswersUntilItIsStopped() throws Exception {
    Ran ran = Serving.once(Ran.inSmallHome("--store", store, "--port", "0"));
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .matches("hustings: serving at http://127\\.0\\.0\\.1:\\d+/ \\(Ctrl-C ends it\\)\n");
  }

  @Test
  void aPortInUseIsSaid() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      Ran ran = Ran.small("serve", "--store", store, "--port", port);
      assertThat(ran.code()).isEqualTo(Main.FAULTS);
      assertThat(ran.out()).isEmpty();
      assertThat(ran.err()).contains("port " + port).hasLineCount(1);
    }
  }
}
