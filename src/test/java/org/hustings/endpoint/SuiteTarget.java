package org.hustings.endpoint;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/**
 * A server under test, as its addresses: for queries, updates, the graph store, and all of its
 * dataset.
 */
record SuiteTarget(String query, String update, String store, String dataset) {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  static SuiteTarget of(Served served) {
    String sparql = served.address("/sparql");
    return new SuiteTarget(sparql, sparql, served.address("/data"), served.address("/data"));
  }

  /** Posts a query or update as it is. */
  HttpResponse<byte[]> post(String address, String mediaType, byte[] body, String accept) {
    return send(
        "POST", address, Map.of("Content-Type", mediaType, "Accept", accept), Optional.of(body));
  }

  HttpResponse<byte[]> ask(String query, String accept) {
    return post(
        this.query, "application/sparql-query", query.getBytes(StandardCharsets.UTF_8), accept);
  }

  HttpResponse<byte[]> change(String update) {
    return post(
        this.update, "application/sparql-update", update.getBytes(StandardCharsets.UTF_8), "*/*");
  }

  HttpResponse<byte[]> send(
      String method, String address, Map<String, String> headers, Optional<byte[]> body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address))
            .method(method, body.map(BodyPublishers::ofByteArray).orElse(BodyPublishers.noBody()));
    headers.forEach(request::header);
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + address, e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Empties the server, and gives it a dataset; a blank node may stand in two of its graphs. */
  void load(DatasetGraph contents) {
    require(change("DROP ALL"));
    StringBuilder update = new StringBuilder("INSERT DATA {\n");
    contents
        .find()
        .forEachRemaining(
            quad -> {
              String triple = NodeFmtLib.strNT(quad.asTriple());
              update.append(
                  quad.isDefaultGraph()
                      ? triple + '\n'
                      : "GRAPH " + NodeFmtLib.strNT(quad.getGraph()) + " { " + triple + " }\n");
            });
    require(change(update.append('}').toString()));
  }

  /** What the server holds now. */
  DatasetGraph contents() {
    HttpResponse<byte[]> reply =
        send("GET", dataset, Map.of("Accept", "application/n-quads"), Optional.empty());
    require(reply);
    DatasetGraph contents = DatasetGraphFactory.create();
    RDFParser.source(new ByteArrayInputStream(reply.body())).lang(Lang.NQUADS).parse(contents);
    return contents;
  }

  private static void require(HttpResponse<byte[]> reply) {
    if (reply.statusCode() >= 300) {
      throw new IllegalStateException(
          reply.statusCode() + " " + new String(reply.body(), StandardCharsets.UTF_8));
    }
  }
}
