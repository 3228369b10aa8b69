package org.hustings.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.hustings.store.Change;
import org.hustings.store.Look;
import org.hustings.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What watches over the server, and how it ends. */
class LifeTest {
  private Example example;

  @BeforeEach
  void start() {
    example = new Example();
  }

  @AfterEach
  void stop() {
    example.close();
  }

  @Test
  void itIsAliveAndReady() {
    assertThat(example.get("/health").body()).isEqualTo("alive\n");
    assertThat(example.get("/ready").body()).isEqualTo("ready\n");
    assertThat(example.get("/ready").headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @Test
  void itsFiguresAreThoseOfPrometheus() {
    example.get("/");
    example.get("/id/person/nobody");
    example.get("/");
    String figures = example.get("/metrics").body();
    assertThat(figures)
        .contains("hustings_requests_total{kind=\"other\",status=\"200\"} 2.0")
        .contains("hustings_requests_total{kind=\"id\",status=\"404\"} 1.0")
        .contains("hustings_request_seconds_bucket{kind=\"id\",le=\"30.0\"} 1")
        .contains("hustings_heap_bytes{part=\"used\"}")
        .contains("hustings_generation{generation=\"")
        .contains("hustings_cache_pages{what=\"hits\"} 1.0");
  }

  @Test
  void longAnswersArePackedForWhoAsks() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(example.address("/")))
            .header("Accept-Encoding", "gzip")
            .build();
    HttpResponse<byte[]> packed =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(packed.headers().allValues("Vary").toString()).contains("Accept-Encoding");
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo(example.get("/").body());
    }
    String tag = packed.headers().firstValue("ETag").orElseThrow();
    HttpRequest again =
        HttpRequest.newBuilder(URI.create(example.address("/")))
            .header("Accept-Encoding", "gzip")
            .header("If-None-Match", tag)
            .build();
    assertThat(example.send(again).statusCode()).isEqualTo(304);
    assertThat(tag).isNotEqualTo(example.get("/").headers().firstValue("ETag").orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/id/person/mark-rutte", "/sparql?query=SELECT%20*%20%7B%20?s%20?p%20?o%20%7D"})
  void whatIsPackedVariesByWhatIsAccepted(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(example.address(path)))
            .header("Accept-Encoding", "gzip")
            .build();
    HttpResponse<String> packed = example.send(request);
    assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(String.join(", ", packed.headers().allValues("Vary")).split(", "))
        .containsExactlyInAnyOrder("Accept", "Accept-Encoding");
  }

  @Test
  void answersThatAreUnderWayAreFinishedBeforeItStops() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Store slow = new Slow(Example.load(Example.resource("example.trig")), begun, go);
    Server server = new Server(Example.options(slow, 0)).start();
    URI page = URI.create(server.root() + "/id/person/mark-rutte");
    CompletableFuture<HttpResponse<String>> answer =
        HttpClient.newHttpClient()
            .sendAsync(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
    CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);
    assertThat(stopped).isNotDone();
    go.countDown();
    assertThat(answer.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    stopped.get(10, TimeUnit.SECONDS);
    slow.close();
  }

  /** A store that tells when it is read, and waits. */
  private record Slow(Store store, CountDownLatch begun, CountDownLatch go) implements Store {
    @Override
    public <T, E extends Exception> T read(Look<T, E> action) throws E {
      begun.countDown();
      try {
        go.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      return store.read(action);
    }

    @Override
    public void write(Change change) {
      store.write(change);
    }

    @Override
    public java.util.SortedSet<String> names() {
      return store.names();
    }

    @Override
    public DatasetGraph view() {
      return store.view();
    }

    @Override
    public void close() {
      store.close();
    }
  }
}
