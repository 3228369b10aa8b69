package org.hustings.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.hustings.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that ask for much and do not read it. */
class SlowReadersTest {
  private static final Budget BUDGET =
      new Budget(Duration.ofSeconds(2), 1_000_000, 2, 2, 0, Duration.ZERO, 0);
  private static final String ALL = "/sparql?query=SELECT%20*%20%7B%3Fs%20%3Fp%20%3Fo%7D";

  private static Store store;
  private static Served served;

  @BeforeAll
  static void start() {
    store = Store.memory();
    store.replace("https://example.org/a", graph());
    served = new Served(store, true, Writing.nobody(), "", BUDGET);
  }

  @AfterAll
  static void stop() {
    served.close();
    store.close();
  }

  /** More than the buffers of a connection hold. */
  private static Graph graph() {
    String text = "x".repeat(1000);
    String turtle =
        IntStream.range(0, 30_000)
            .mapToObj(i -> "<x:" + i + "> <x:text> '" + i + text + "' .")
            .collect(Collectors.joining());
    return RDFParser.fromString(turtle, Lang.TURTLE).toGraph();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/data?default", "/data", ALL})
  void haveTheirTimeAndNoMore(String path) throws IOException {
    try (Socket first = ask(path);
        Socket second = ask(path)) {
      while (served.running() < 2) {
        Thread.onSpinWait();
      }
      HttpResponse<String> third = served.query("ASK {}", "text/csv");
      assertThat(third.statusCode()).isEqualTo(429);
      assertThat(Served.header(third, "Retry-After")).isNotEmpty();
      while (served.running() > 0) {
        Thread.onSpinWait();
      }
      assertThat(served.query("ASK {}", "text/csv").statusCode()).isEqualTo(200);
      assertThat(first.isConnected() && second.isConnected()).isTrue();
    }
  }

  private static Socket ask(String path) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4096);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), served.port()));
    String request = "GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    return socket;
  }
}
