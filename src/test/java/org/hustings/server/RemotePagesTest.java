package org.hustings.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hustings.remote.Rdf4j;
import org.hustings.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is served of a store of RDF 1.1 far away is what is served of one in memory. */
class RemotePagesTest {
  private static final Pattern LINK = Pattern.compile("(?:href|action)=\"(/[^\"#?]*)[\"#]");

  @TempDir static Path folder;
  private static Rdf4j rdf4j;
  private static Example near;
  private static Example far;

  @BeforeAll
  static void start() throws Exception {
    rdf4j = Rdf4j.start(folder);
    near = new Example();
    Store store = Store.open(rdf4j.byUpdate());
    Example.load(store, Example.resource("example.trig"));
    far = new Example(store);
  }

  @AfterAll
  static void stop() throws Exception {
    near.close();
    far.close();
    rdf4j.stop();
  }

  /** Dumps and their description are made beside, and CatalogueTest looks at them. */
  @Test
  void everyPageIsTheSame() {
    TreeSet<String> waiting = new TreeSet<>(List.of("/"));
    TreeSet<String> seen = new TreeSet<>();
    while (!waiting.isEmpty()) {
      String path = waiting.pollFirst();
      seen.add(path);
      HttpResponse<String> expected = near.get(path);
      HttpResponse<String> actual = far.get(path);
      assertThat(actual.statusCode()).as(path).isEqualTo(expected.statusCode());
      assertThat(shown(actual, far)).as(path).isEqualTo(shown(expected, near));
      LINK.matcher(expected.body())
          .results()
          .map(link -> link.group(1).replace("&amp;", "&"))
          .filter(link -> !seen.contains(link) && !link.matches("/(dumps|\\.well-known).*"))
          .forEach(waiting::add);
    }
    assertThat(seen).hasSizeGreaterThan(60).contains("/console", "/list/Person");
  }

  private static String shown(HttpResponse<String> response, Example example) {
    return response.body().replace(":" + example.port(), ":PORT");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * { << ?who <https://w3id.org/hustings/ns#endorses> ?whom ~ ?claim >> } ORDER BY ?claim",
        "SELECT (COUNT(*) AS ?n) { ?claim <https://w3id.org/hustings/ns#endorser> ?who }",
        "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g",
        "SELECT ?o FROM <https://w3id.org/hustings/id/graph/gazetteer> { ?s a ?o } ORDER BY ?o ?s",
        "ASK { ?claim <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> ?term FILTER(isTRIPLE(?term)) }",
        "ASK { <urn:no> ?p ?o }"
      })
  void everyQueryIsAnsweredTheSame(String query) {
    assertThat(answer(far, query)).isEqualTo(answer(near, query)).startsWith("200");
  }

  private static String answer(Example example, String query) {
    HttpResponse<String> answer = example.post("/sparql", "application/sparql-query", query);
    return answer.statusCode() + answer.body();
  }
}
