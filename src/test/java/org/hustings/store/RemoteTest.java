package org.hustings.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.assertj.core.api.Condition;
import org.hustings.model.InputException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteTest {
  private static final String A = "https://example.org/a";

  private final DatasetGraph plain = DatasetGraphFactory.createTxnMem();
  private final DatasetGraph union = DatabaseMgr.createDatasetGraph();
  private final FusekiServer server = serving();

  private FusekiServer serving() {
    union.getContext().set(TDB2.symUnionDefaultGraph, true);
    return FusekiServer.create()
        .loopback(true)
        .port(0)
        .add("/plain", plain)
        .add("/union", union)
        .add("/read", plain, false)
        .addEndpoint("/read", "data", Operation.GSP_RW)
        .addEndpoint("/read", "update", Operation.Update)
        .build();
  }

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "union",
        "read#update=read/update",
        "read#data=read/data",
        "read#update=/read/update"
      })
  void graphsAreWrittenByUpdateOrByTheGraphStore(String path) {
    try (Store store = Store.open(at(path))) {
      store.replace(A, StoreTest.graph("<x:s> <x:p> 1 ."));
      store.replace(A, StoreTest.graph("<x:s> <x:p> 2 , 'a\\'\\\\ } ; DROP ALL'@en ."));
      store.replace("https://example.org/b", StoreTest.graph("<x:s> <x:p> 3 ."));
      store.remove("https://example.org/b");
      store.remove("https://example.org/c");

      assertThat(store.names()).containsExactly(A);
      assertThat(rows(store, "SELECT ?o { <x:s> <x:p> ?o } ORDER BY ?o")).hasSize(2);
      assertThat(rows(store, "SELECT ?o { GRAPH ?g { <x:s> <x:p> ?o } } ORDER BY ?o")).hasSize(2);
    }
  }

  @Test
  void aStoreThatTakesTripleTermsIsGivenThem() {
    try (Store store = Store.open(at("plain"))) {
      store.replace(A, StoreTest.graph("<x:s> <x:p> <x:o> ~ <x:claim> . <x:claim> a <x:Claim> ."));

      assertThat(Txn.calculateRead(plain, () -> plain.stream().map(Quad::getObject).toList()))
          .hasSize(3)
          .haveExactly(1, new Condition<>(Node::isTripleTerm, "a triple term"));
      assertThat(
              store.<Long, RuntimeException>read(
                  v -> v.stream().filter(q -> q.getObject().isTripleTerm()).count()))
          .isEqualTo(2); // in the graph, and in the union
    }
  }

  @Test
  void questionsAreAnsweredThere() {
    try (Store store = Store.open(at("plain"))) {
      store.replace(AnswersTest.fixture());
      Question question = Questions.read(AnswerCases.QUERIES).named("changed-sides").orElseThrow();

      assertThat(
              store.<Long>ask(
                  question.bind(Map.of(), store, AnswersTest.BASE),
                  e -> e.select().stream().count()))
          .isEqualTo(2);
    }
  }

  @Test
  void whatIsInTheDefaultGraphOfOthersIsNotRead() {
    Node node = NodeFactory.createURI("https://example.org/other");
    Txn.executeWrite(plain, () -> plain.add(Quad.defaultGraphIRI, node, node, node));
    try (Store store = Store.open(at("plain"))) {
      store.replace(A, StoreTest.graph("<x:s> <x:p> 1 ."));

      assertThat(rows(store, "SELECT ?s { ?s ?p ?o }")).hasSize(1);
      assertThat(store.<Integer, RuntimeException>read(v -> v.getDefaultGraph().size()))
          .isEqualTo(1);
    }
  }

  @Test
  void aStoreThatIsReadOnlySaysSo() {
    try (Store store = Store.open(at("read"))) {
      assertThatThrownBy(() -> store.replace(A, StoreTest.graph("<x:s> <x:p> 1 .")))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("answers 400 No operation");
      assertThat(store.names()).isEmpty();
    }
  }

  @Test
  void whatIsNoSparqlStoreIsRefused() {
    assertThatThrownBy(() -> Store.open(at("no-such-dataset")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("Not Found");
  }

  private String at(String path) {
    return "http://localhost:" + server.getPort() + "/" + path;
  }

  private static List<String> rows(Store store, String query) {
    return store.ask(
        QueryFactory.create(query), e -> e.select().stream().map(Object::toString).toList());
  }
}
