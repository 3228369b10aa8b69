package org.hustings.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hustings.model.InputException;
import org.hustings.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessLogTest {
  @Test
  void tellsWhoAskedAndNotWhat(@TempDir Path folder) throws IOException, InterruptedException {
    Path log = folder.resolve("access.log");
    Files.writeString(log, "before\n");
    try (Store store = Store.memory();
        Server server = new Server(Example.options(store, 0)).logTo(log).start()) {
      get(server, "/sparql?query=ASK%7B%3Fsecret%20%3Fp%20%3Fo%7D");
      get(server, "/none?secret=1");
    }
    List<String> lines = Files.readAllLines(log);
    assertThat(lines).hasSize(3).noneMatch(line -> line.contains("secret"));
    assertThat(lines.get(0)).isEqualTo("before");
    assertThat(lines.get(1))
        .matches("127\\.0\\.0\\.1 - - \\[.*] \"GET /sparql HTTP/1.1\" 200 \\d+ \\d+");
    assertThat(lines.get(2)).contains("\"GET /none HTTP/1.1\" 404 ");
  }

  @ParameterizedTest
  @CsvSource({"false, 127\\.0\\.0\\.1", "true, 192\\.0\\.2\\.7"})
  void whoAsksIsBelievedOfAProxyWhenTold(boolean forwarded, String client, @TempDir Path folder)
      throws IOException, InterruptedException {
    Path log = folder.resolve("access.log");
    try (Store store = Store.memory();
        Server server = new Server(Example.options(store, 0, forwarded)).logTo(log).start()) {
      get(server, "/robots.txt", "X-Forwarded-For", "192.0.2.7");
    }
    assertThat(Files.readString(log)).matches(client + " - - (?s:.*)");
  }

  @Test
  void aFileThatCannotBeWrittenIsAFault(@TempDir Path folder) {
    try (Store store = Store.memory();
        Server server = new Server(Example.options(store, 0))) {
      assertThatThrownBy(() -> server.logTo(folder))
          .isInstanceOfSatisfying(
              InputException.class,
              e -> assertThat(e.findings().get(0).problem()).contains("cannot be written"));
    }
  }

  private static void get(Server server, String path, String... headers)
      throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + server.port() + path);
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    HttpRequest all = headers.length == 0 ? request.build() : request.headers(headers).build();
    HttpClient.newHttpClient().send(all, BodyHandlers.ofString());
  }
}
