package org.hustings.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.hustings.endpoint.Budget;
import org.hustings.endpoint.Writing;
import org.hustings.schema.Schema;
import org.hustings.schema.SchemaReader;
import org.hustings.store.Questions;
import org.hustings.store.Store;

/** A server over the example graph, and a browser's side of it. */
final class Example implements AutoCloseable {
  static final String BASE = "https://w3id.org/hustings/id/";

  private static final Path ONTOLOGY = Path.of("ontology/hustings.ttl");
  private static final Path RULES = Path.of("data/rules");
  static final Schema SCHEMA = new SchemaReader().read(ONTOLOGY, Path.of("ontology/shapes.ttl"));
  static final Questions QUESTIONS = Questions.read(Path.of("queries"));

  private final HttpClient client = HttpClient.newHttpClient();
  private final Store store;
  private final Server server;

  Example() {
    this(resource("example.trig"));
  }

  /** A server over the graphs of a TriG file. */
  Example(Path data) {
    this(load(data));
  }

  /** A server over a store, which it closes. */
  Example(Store store) {
    this(store, Budget.USUAL);
  }

  Example(Store store, Budget budget) {
    this.store = store;
    this.server = new Server(options(store, 0, budget, false)).start();
  }

  /** A store with the graphs of a TriG file. */
  static Store load(Path data) {
    Store store = Store.memory();
    load(store, data);
    return store;
  }

  static void load(Store store, Path data) {
    DatasetGraph graphs = DatasetGraphFactory.create();
    RDFParser.source(data).parse(graphs);
    graphs.listGraphNodes().forEachRemaining(g -> store.replace(g.getURI(), graphs.getGraph(g)));
  }

  static Server.Options options(Store store, int port) {
    return options(store, port, Budget.USUAL, false);
  }

  static Server.Options options(Store store, int port, boolean forwarded) {
    return options(store, port, Budget.USUAL, forwarded);
  }

  private static Server.Options options(Store store, int port, Budget budget, boolean forwarded) {
    return new Server.Options(
        store,
        SCHEMA,
        QUESTIONS,
        ONTOLOGY,
        RULES,
        BASE,
        "127.0.0.1",
        port,
        Writing.nobody(),
        "",
        forwarded,
        budget);
  }

  static Path resource(String name) {
    try {
      return Path.of(java.util.Objects.requireNonNull(Example.class.getResource(name)).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  int port() {
    return server.port();
  }

  String address(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }

  HttpResponse<String> get(String path) {
    return get(path, "text/html");
  }

  HttpResponse<String> get(String path, String accept) {
    return send(HttpRequest.newBuilder(URI.create(address(path))).header("Accept", accept).build());
  }

  /** Posts on a connection of its own: Jetty may close one whose refused body was still coming. */
  HttpResponse<String> post(String path, String mediaType, String body) {
    return send(
        HttpClient.newHttpClient(),
        HttpRequest.newBuilder(URI.create(address(path)))
            .header("Content-Type", mediaType)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  HttpResponse<String> send(HttpRequest request) {
    return send(client, request);
  }

  /** The answer to a request as it came. */
  HttpResponse<byte[]> bytes(HttpRequest request) {
    return send(client, request, HttpResponse.BodyHandlers.ofByteArray());
  }

  private static HttpResponse<String> send(HttpClient client, HttpRequest request) {
    return send(client, request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static <T> HttpResponse<T> send(
      HttpClient client, HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return client.send(request, handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.close();
    store.close();
  }
}
