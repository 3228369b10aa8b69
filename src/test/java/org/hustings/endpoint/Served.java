package org.hustings.endpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.hustings.store.Store;

/** The endpoints of a store at a port of this machine, and a client of theirs. */
final class Served implements AutoCloseable {
  static final String BASE = "http://www.example/gsp/";

  private final HttpClient client = HttpClient.newHttpClient();
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);
  private final Endpoints endpoints;
  private final Engine engine;

  Served(Store store, boolean union, Writing writing) {
    this(store, union, writing, "");
  }

  Served(Store store, boolean union, Writing writing, String publicUrl) {
    this(store, union, writing, publicUrl, Budget.USUAL);
  }

  Served(Store store, boolean union, Writing writing, String publicUrl, Budget budget) {
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    this.engine = new Engine(budget);
    this.endpoints =
        new Endpoints(
            new Endpoints.Options(store, BASE, union, writing, "/console", publicUrl, engine));
    server.setHandler(endpoints);
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** A plain dataset that anybody may change. */
  static Served plain() {
    return new Served(new PlainStore(), false, Writing.anybody());
  }

  ReplyCache cache() {
    return endpoints.cache();
  }

  /** How many queries run. */
  int running() {
    return engine.running();
  }

  int port() {
    return connector.getLocalPort();
  }

  String address(String path) {
    return "http://127.0.0.1:" + port() + path;
  }

  HttpResponse<String> query(String query, String accept) {
    return send(request("/sparql?query=" + encoded(query)).header("Accept", accept).build());
  }

  HttpResponse<String> get(String path, String accept) {
    return send(request(path).header("Accept", accept).build());
  }

  HttpResponse<String> send(String method, String path, String mediaType, String body) {
    HttpRequest.Builder request =
        request(path).method(method, BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    return send(
        (mediaType.isEmpty() ? request : request.header("Content-Type", mediaType)).build());
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address(path)));
  }

  HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static String header(HttpResponse<?> reply, String name) {
    return reply.headers().firstValue(name).orElse("");
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
