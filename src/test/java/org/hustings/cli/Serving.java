package org.hustings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs {@code serve} inside a test, asks it one query, and stops it. */
final class Serving {
  private Serving() {}

  /** What the command printed and its exit code, once it has answered and was stopped. */
  static Ran once(String... options) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PipedOutputStream err = new PipedOutputStream();
    CompletableFuture<Integer> code = new CompletableFuture<>();
    List<String> args = Stream.concat(Stream.of("serve"), Stream.of(options)).toList();
    try (PipedInputStream said = new PipedInputStream(err);
        Scanner lines = new Scanner(said, StandardCharsets.UTF_8)) {
      PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
      Terminal terminal =
          new Terminal(InputStream.nullInputStream(), StandardOutput.over(out), errors);
      Thread serving = new Thread(() -> code.complete(new Main(terminal, Main.COMMANDS).run(args)));
      serving.start();
      String line = lines.nextLine();
      String address = line.replaceFirst(".*(http\\S+) .*", "$1");
      assertThat(get(address + "sparql?query=ASK%7B?s%20?p%20?o%7D")).contains("true");
      serving.interrupt();
      int stopped = code.get(60, TimeUnit.SECONDS);
      return new Ran(stopped, out.toString(StandardCharsets.UTF_8), line + "\n");
    }
  }

  private static String get(String url) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
