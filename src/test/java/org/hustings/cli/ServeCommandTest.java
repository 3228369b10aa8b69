package org.hustings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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
    assertThat(Ran.of("build", article.toString(), "--store", store).code()).isZero();
  }

  @Test
  void itSaysWhereItServesAndAnswersUntilItIsStopped() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PipedOutputStream err = new PipedOutputStream();
    CompletableFuture<Integer> code = new CompletableFuture<>();
    try (PipedInputStream said = new PipedInputStream(err);
        Scanner lines = new Scanner(said, StandardCharsets.UTF_8)) {
      Thread serving =
          new Thread(() -> code.complete(run(out, err, "serve", "--store", store, "--port", "0")));
      serving.start();
      String line = lines.nextLine();
      assertThat(line).matches("hustings: serving at http://127\\.0\\.0\\.1:\\d+/ .*");
      String address = line.replaceFirst(".*(http\\S+) .*", "$1");
      assertThat(get(address + "sparql?query=ASK%7B?s%20?p%20?o%7D")).contains("true");
      serving.interrupt();
      assertThat(code.get(60, TimeUnit.SECONDS)).isZero();
    }
    assertThat(out.size()).isZero();
  }

  @Test
  void aPortInUseIsSaid() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      Ran ran = Ran.of("serve", "--store", store, "--port", port);
      assertThat(ran.code()).isEqualTo(Main.FAULTS);
      assertThat(ran.out()).isEmpty();
      assertThat(ran.err()).contains("port " + port).hasLineCount(1);
    }
  }

  private static int run(OutputStream out, OutputStream err, String... args) {
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    Terminal terminal =
        new Terminal(InputStream.nullInputStream(), StandardOutput.over(out), errors);
    return new Main(terminal, Main.COMMANDS).run(List.of(args));
  }

  private static String get(String url) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
