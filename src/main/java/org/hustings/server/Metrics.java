package org.hustings.server;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.hustings.endpoint.Reply;
import org.hustings.endpoint.ReplyCache;

/** Counts and times requests, and tells the figures as Prometheus reads them. */
final class Metrics extends Handler.Wrapper {
  private static final double[] SECONDS = {0.001, 0.005, 0.02, 0.1, 0.5, 2, 10, 30};

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final Counter requests =
      Counter.builder()
          .name("hustings_requests_total")
          .help("Requests that were answered, by what was asked and with which status.")
          .labelNames("kind", "status")
          .register(registry);
  private final Histogram seconds =
      Histogram.builder()
          .name("hustings_request_seconds")
          .help("Time from the head of a request to the end of its answer, by what was asked.")
          .labelNames("kind")
          .classicOnly()
          .classicUpperBounds(SECONDS)
          .register(registry);

  /**
   * Measures what others answer.
   *
   * @param generation gives that of the store
   */
  Metrics(Handler others, Supplier<String> generation) {
    super(others);
    GaugeWithCallback.builder()
        .name("hustings_heap_bytes")
        .help("The heap: what is in use, and the most that may be.")
        .labelNames("part")
        .callback(
            gauge -> {
              MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
              gauge.call((double) heap.getUsed(), "used");
              gauge.call((double) heap.getMax(), "max");
            })
        .register(registry);
    GaugeWithCallback.builder()
        .name("hustings_generation")
        .help("1 for the generation of the store that is served.")
        .labelNames("generation")
        .callback(gauge -> gauge.call(1, generation.get()))
        .register(registry);
  }

  /** Tells of a cache by its hits and misses. */
  void add(String name, ReplyCache cache) {
    GaugeWithCallback.builder()
        .name("hustings_cache_" + name)
        .help("Answers that were found in the cache, that were not, and the bytes of all in it.")
        .labelNames("what")
        .callback(
            gauge -> {
              gauge.call((double) cache.hits(), "hits");
              gauge.call((double) cache.misses(), "misses");
              gauge.call((double) cache.bytes(), "bytes");
            })
        .register(registry);
  }

  /** The figures of now. */
  Reply reply() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();
    try {
      writer.write(out, registry.scrape());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Reply.of(200, writer.getContentType(), out.toByteArray())
        .with("Cache-Control", Reply.NO_STORE);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    long begin = System.nanoTime();
    String kind = kind(String.valueOf(request.getHttpURI().getPath()));
    Request.addCompletionListener(
        request,
        failure -> {
          String status = failure == null ? Integer.toString(response.getStatus()) : "broken";
          requests.labelValues(kind, status).inc();
          seconds.labelValues(kind).observe((System.nanoTime() - begin) / 1e9);
        });
    return super.handle(request, response, callback);
  }

  /** The first part of a path, where it is one of a few. */
  private static String kind(String path) {
    String first = path.split("/", 3).length > 1 ? path.split("/", 3)[1] : "";
    return switch (first) {
      case "sparql", "data", "id", "dumps", "console", "list", "metrics", "health", "ready" ->
          first;
      default -> "other";
    };
  }
}
