package org.hustings.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Quad;
import org.hustings.remote.Rdf4j;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store of another make, which knows no triple terms. */
class Rdf4jTest {
  private static final String A = "https://example.org/a";
  private static final String B = "https://example.org/b";
  private static final Path EXPECTED = Path.of("src/test/resources/org/hustings/store/fixture");

  @TempDir static Path folder;
  private static Rdf4j server;

  @BeforeAll
  static void start() throws Exception {
    server = Rdf4j.start(folder);
  }

  @AfterAll
  static void stop() throws Exception {
    server.stop();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void graphsAreWrittenAndRemoved(boolean byUpdate) {
    try (Store store = Store.open(byUpdate ? server.byUpdate() : server.byGraphStore())) {
      store.replace(A, StoreTest.graph("<x:s> <x:p> 1 ."));
      store.replace(
          Map.of(
              A, StoreTest.graph("<x:s> <x:p> 2 , 'a\\'\\\\ } ; DROP ALL # \\u001b\\n'@en ."),
              B, StoreTest.graph("<x:s> <x:p> 'Österreich 日本 🗳' .")));
      store.remove("https://example.org/c");

      assertThat(store.names()).containsExactly(A, B);
      assertThat(quads(store))
          .isEqualTo(
              Set.of("a 2", "a \"a'\\\\ } ; DROP ALL # \u001B\\n\"@en", "b \"Österreich 日本 🗳\""));
      store.remove(A);
      assertThat(store.names()).containsExactly(B);
    }
  }

  private static Set<String> quads(Store store) {
    return store.read(
        view ->
            view.stream()
                .filter(quad -> !quad.isDefaultGraph())
                .map(Rdf4jTest::shown)
                .collect(Collectors.toSet()));
  }

  private static String shown(Quad quad) {
    Node value = quad.getObject();
    return quad.getGraph().getURI().replaceAll(".*/", "")
        + " "
        + (value.getLiteralDatatypeURI().endsWith("integer")
            ? value.getLiteralLexicalForm()
            : value.toString());
  }

  @Test
  void aClaimIsWrittenWithoutTripleTermsAndReadWithThem() {
    try (Store store = Store.open(server.byUpdate())) {
      store.replace(A, StoreTest.graph("<x:s> <x:p> <x:o> ~ <x:claim> . <x:claim> a <x:Claim> ."));

      assertThat(
              store.<Long>ask(
                  QueryFactory.create("SELECT * { ?s ?p ?o }"), e -> e.select().stream().count()))
          .isEqualTo(5);
      assertThat(
              store.<List<Node>, RuntimeException>read(
                  v -> v.stream().map(Quad::getObject).filter(Node::isTripleTerm).toList()))
          .hasSize(2); // in the graph, and in the union
      assertThat(
              store.<Integer, RuntimeException>read(
                  v -> v.getDefaultGraph().find().toList().size()))
          .isEqualTo(3);
    }
  }

  @TestFactory
  Stream<DynamicTest> everyQuestionHasTheAnswerThatItHasElsewhere() throws IOException {
    Store store = Store.open(server.byUpdate());
    store.replace(AnswersTest.fixture());
    return new AnswerCases(store, AnswersTest.BASE, EXPECTED).tests().onClose(store::close);
  }
}
