package org.hustings.remote;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/**
 * A store that has its moods: it answers the next requests as it was told, and all others as the
 * Fuseki behind it does. It remembers what it was asked.
 */
public final class Moody implements AutoCloseable {
  private final DatasetGraph data = DatasetGraphFactory.createTxnMem();
  private final FusekiServer behind =
      FusekiServer.create().loopback(true).port(0).add("/ds", data).start();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer front;
  private final Queue<Mood> moods = new ArrayDeque<>();
  private volatile String only = "";
  private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());

  /** How one request is answered. */
  interface Mood {
    void answer(HttpExchange exchange, byte[] body) throws IOException;
  }

  /** A request. */
  public record Asked(String method, String path, String authorization, String body) {}

  public Moody() {
    try {
      front = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    front.setExecutor(threads);
    front.createContext("/", this::handle);
    front.start();
  }

  /** Where it is. */
  public String location() {
    return "http://localhost:" + front.getAddress().getPort() + "/ds";
  }

  /** What stands in it. */
  DatasetGraph data() {
    return data;
  }

  /** What it was asked so far. */
  public List<Asked> asked() {
    return List.copyOf(asked);
  }

  /** The moods are for requests with some text in them; the others are answered as usual. */
  Moody on(String text) {
    only = text;
    return this;
  }

  /** How the next requests are answered. */
  Moody next(Mood... these) {
    synchronized (moods) {
      moods.addAll(Arrays.asList(these));
    }
    return this;
  }

  /** An answer of a status, with a body. */
  static Mood status(int status, String body, Map<String, String> headers) {
    return (exchange, asked) -> {
      headers.forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
      byte[] bytes = body.getBytes(UTF_8);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  static Mood status(int status) {
    return status(status, "", Map.of());
  }

  /** The connection ends without an answer. */
  static Mood hangUp() {
    return (exchange, asked) -> {};
  }

  /** The request is carried out, and then the connection ends without an answer. */
  Mood doAndHangUp() {
    return (exchange, asked) -> behind(exchange, asked);
  }

  /** The answer is as it should be, but for its end. */
  Mood cutOff(boolean withLength) {
    return (exchange, asked) -> {
      HttpResponse<byte[]> response = behind(exchange, asked);
      byte[] half = Arrays.copyOf(response.body(), response.body().length / 2);
      exchange.getResponseHeaders().add("Content-Type", type(response));
      exchange.sendResponseHeaders(200, withLength ? response.body().length : half.length);
      exchange.getResponseBody().write(half);
      exchange.getResponseBody().flush();
    };
  }

  /** Nothing comes for a while: no answer at all, or nothing after its first half. */
  Mood silence(boolean inTheMiddle) {
    return (exchange, asked) -> {
      if (inTheMiddle) {
        HttpResponse<byte[]> response = behind(exchange, asked);
        exchange.getResponseHeaders().add("Content-Type", type(response));
        exchange.sendResponseHeaders(200, response.body().length);
        exchange.getResponseBody().write(response.body(), 0, response.body().length / 2);
        exchange.getResponseBody().flush();
      }
      try {
        Thread.sleep(60_000); // The test does not wait for this: closing the server ends it.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    asked.add(
        new Asked(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
            new String(body, UTF_8)));
    Mood mood;
    synchronized (moods) {
      boolean usual = moods.isEmpty() || !new String(body, UTF_8).contains(only);
      mood = usual ? this::forward : moods.remove();
    }
    try (exchange) {
      mood.answer(exchange, body);
    }
  }

  private void forward(HttpExchange exchange, byte[] body) throws IOException {
    HttpResponse<byte[]> response = behind(exchange, body);
    exchange.getResponseHeaders().add("Content-Type", type(response));
    int length = response.body().length;
    exchange.sendResponseHeaders(response.statusCode(), length == 0 ? -1 : length);
    exchange.getResponseBody().write(response.body());
  }

  private static String type(HttpResponse<?> response) {
    return response.headers().firstValue("Content-Type").orElse("text/plain");
  }

  private HttpResponse<byte[]> behind(HttpExchange exchange, byte[] body) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + behind.getPort() + exchange.getRequestURI()))
            .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
    for (String header : List.of("Content-Type", "Accept")) {
      String value = exchange.getRequestHeaders().getFirst(header);
      if (value != null) {
        request.header(header, value);
      }
    }
    try {
      return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    front.stop(0);
    threads.shutdownNow();
    behind.stop();
  }
}
