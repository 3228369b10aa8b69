package org.hustings.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.hustings.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One query runs at once here: the next gets its turn when the one before is over. */
class DepartureTest {
  private static final String SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";

  private final Store store = Store.memory();

  DepartureTest() {
    store.replace("https://example.org/a", graph());
  }

  private Served served(Duration time) {
    Budget budget = new Budget(time, 10, 1, 1, 2, Duration.ofSeconds(20), 0);
    return new Served(store, true, Writing.nobody(), "", budget);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Graph graph() {
    String turtle =
        IntStream.range(0, 3000)
            .mapToObj(i -> "<x:" + i + "> <x:n> " + i + " .")
            .collect(Collectors.joining());
    return RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
  }

  @Test
  void theQueryOfAClientThatGoesAwayIsEnded() throws IOException {
    try (Served served = served(Duration.ofSeconds(60))) {
      try (Socket socket = connect(served)) {
        send(socket, get(SLOW));
        waitUntilBusy(served);
      }
      assertThat(served.query("ASK {}", "text/csv").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void theNextRequestOfAConnectionIsAnsweredAfterTheOneThatRuns() throws IOException {
    try (Served served = served(Duration.ofSeconds(3));
        Socket socket = connect(served)) {
      send(socket, get(SLOW));
      waitUntilBusy(served);
      String ask = get("ASK {}");
      send(socket, ask.substring(0, 20));
      send(socket, ask.substring(20).replace("Host", "Connection: close\r\nHost"));
      String replies = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(replies)
          .startsWith("HTTP/1.1 503 ")
          .contains("HTTP/1.1 200 ")
          .endsWith("true\r\n");
    }
  }

  private static Socket connect(Served served) throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), served.port());
  }

  private static String get(String query) {
    return "GET /sparql?query="
        + Served.encoded(query)
        + " HTTP/1.1\r\nHost: a\r\nAccept: text/csv\r\n\r\n";
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
  }

  private static void waitUntilBusy(Served served) {
    while (served.running() == 0) {
      Thread.onSpinWait();
    }
  }
}
