package org.hustings.endpoint;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hustings.graph.Terms;

/** Runs the tests of the service description, which their manifest only names. */
final class SuiteDescriptions {
  private final SuiteTarget target;

  SuiteDescriptions(SuiteTarget target) {
    this.target = target;
  }

  /** What is wrong, or empty when the test passes. */
  Optional<String> run(SuiteCase test) {
    HttpResponse<byte[]> reply = target.send("GET", target.query(), Map.of(), Optional.empty());
    if (reply.statusCode() != 200) {
      return Optional.of(SuiteQueries.said(reply));
    }
    Graph graph =
        SuiteFiles.graph(reply.body(), Served.header(reply, "Content-Type"), target.query());
    boolean right =
        switch (test.name().replaceFirst(".*/", "")) {
          case "returns-rdf" -> !graph.isEmpty();
          case "has-endpoint-triple" ->
              graph.contains(Node.ANY, sd("endpoint"), NodeFactory.createURI(target.query()));
          case "conforms-to-schema" -> conforms(graph);
          default -> false;
        };
    return right ? Optional.empty() : Optional.of("not so");
  }

  /** Every property has its domain and range, where the graph says what a thing is. */
  private static boolean conforms(Graph graph) {
    return typed(graph, "endpoint", "Service", "")
        && typed(graph, "supportedLanguage", "Service", "")
        && typed(graph, "resultFormat", "Service", "")
        && typed(graph, "feature", "Service", "")
        && typed(graph, "defaultDataset", "Service", "Dataset")
        && typed(graph, "defaultGraph", "Dataset", "Graph")
        && graph.contains(Node.ANY, sd("supportedLanguage"), sd("SPARQL11Query"));
  }

  private static boolean typed(Graph graph, String property, String domain, String range) {
    return graph.stream(Node.ANY, sd(property), Node.ANY)
        .allMatch(
            t ->
                graph.contains(t.getSubject(), Terms.TYPE, sd(domain))
                    && (range.isEmpty() || graph.contains(t.getObject(), Terms.TYPE, sd(range))));
  }

  private static Node sd(String name) {
    return Terms.serviceDescription(name);
  }
}
