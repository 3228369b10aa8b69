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

  private static void get(Server server, String path) throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + server.port() + path);
    HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }
}
