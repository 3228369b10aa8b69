package org.hustings.endpoint;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.util.IsoMatcher;

/** Runs tests that are written as requests with what is expected of each answer. */
final class SuiteTranscripts {
  private static final String HT = "http://www.w3.org/2011/http#";
  private static final String CNT = "http://www.w3.org/2011/content#";
  private static final String GSP = "http://www.example/gsp";

  private final SuiteTarget target;

  SuiteTranscripts(SuiteTarget target) {
    this.target = target;
  }

  /** What is wrong, or empty when the test passes. */
  Optional<String> run(SuiteCase test) {
    target.load(
        SuiteFiles.dataset(
            test, List.of(), SuiteCase.named(test.entry(), SuiteCase.UT + "graphData").toList()));
    Map<String, String> variables = new HashMap<>();
    int number = 0;
    for (RDFNode node : list(test.action(), HT + "requests")) {
      number++;
      Optional<String> wrong = step(node.asResource(), variables);
      if (wrong.isPresent()) {
        return Optional.of("request " + number + ": " + wrong.get());
      }
    }
    return Optional.empty();
  }

  private Optional<String> step(Resource request, Map<String, String> variables) {
    String path = filled(text(request, HT + "absolutePath"), variables);
    Map<String, String> headers = headers(request);
    Optional<String> body = body(request).map(b -> filled(b, variables));
    HttpResponse<byte[]> reply =
        target.send(
            text(request, HT + "methodName"),
            address(path, headers, body.orElse("")),
            headers,
            body.map(b -> b.getBytes(charset(request))));
    Resource expected = SuiteCase.one(request, HT + "resp").orElseThrow().asResource();
    SuiteCase.one(expected, SuiteCase.MF + "expectedLocation")
        .ifPresent(v -> variables.put(v.asLiteral().getString(), Served.header(reply, "Location")));
    return SuiteExpected.wrong(expected, reply).or(() -> content(expected, reply));
  }

  private static Optional<String> content(Resource expected, HttpResponse<byte[]> reply) {
    Optional<String> type = Optional.ofNullable(headers(expected).get("content-type"));
    Optional<String> body = body(expected);
    if (type.isPresent() && !bare(Served.header(reply, "Content-Type")).equals(bare(type.get()))) {
      return Optional.of("Content-Type " + Served.header(reply, "Content-Type"));
    }
    if (body.isEmpty()) {
      return Optional.empty();
    }
    Graph wanted =
        SuiteFiles.graph(body.get().getBytes(StandardCharsets.UTF_8), type.orElseThrow(), GSP);
    Graph actual = SuiteFiles.graph(reply.body(), Served.header(reply, "Content-Type"), GSP);
    return IsoMatcher.isomorphic(wanted, actual) ? Optional.empty() : Optional.of("another graph");
  }

  private static String bare(String type) {
    return type.split(";", 2)[0].strip();
  }

  /** The address here of what the tests call /sparql/ or /gsp. */
  private String address(String path, Map<String, String> headers, String body) {
    if (path.startsWith("/gsp")) {
      return target.store() + path.substring("/gsp".length());
    }
    boolean update =
        path.contains("?update=")
            || body.startsWith("update=")
            || headers.getOrDefault("content-type", "").contains("sparql-update")
            || body.startsWith("CLEAR");
    return (update ? target.update() : target.query()) + path.substring("/sparql/".length());
  }

  private static Optional<String> body(Resource message) {
    return SuiteCase.one(message, HT + "body").map(b -> text(b.asResource(), CNT + "chars"));
  }

  private static Charset charset(Resource message) {
    Resource body = SuiteCase.one(message, HT + "body").orElseThrow().asResource();
    return Charset.forName(text(body, CNT + "characterEncoding"));
  }

  private static Map<String, String> headers(Resource message) {
    Map<String, String> headers = new HashMap<>();
    if (SuiteCase.one(message, HT + "headers").isPresent()) {
      for (RDFNode header : list(message, HT + "headers")) {
        headers.put(
            text(header.asResource(), HT + "fieldName").toLowerCase(java.util.Locale.ROOT),
            text(header.asResource(), HT + "fieldValue"));
      }
    }
    return headers;
  }

  private static List<RDFNode> list(Resource resource, String property) {
    return SuiteCase.one(resource, property).orElseThrow().as(RDFList.class).asJavaList();
  }

  private static String text(Resource resource, String property) {
    return SuiteCase.one(resource, property).orElseThrow().asLiteral().getString();
  }

  private static String filled(String text, Map<String, String> variables) {
    String filled = text;
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      filled = filled.replace(variable.getKey(), variable.getValue());
    }
    return filled;
  }
}
