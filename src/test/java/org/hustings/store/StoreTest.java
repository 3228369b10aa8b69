package org.hustings.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What every store does, in memory, in a folder and far away. */
class StoreTest {
  private static final String A = "https://example.org/a";
  private static final String B = "https://example.org/b";

  @TempDir Path folder;
  private Optional<FusekiServer> server = Optional.empty();

  /** The three kinds of store. */
  enum Kind {
    MEMORY,
    FOLDER,
    REMOTE
  }

  static Stream<Kind> kinds() {
    return Stream.of(Kind.values());
  }

  @AfterEach
  void stop() {
    server.ifPresent(FusekiServer::stop);
  }

  private Store store(Kind kind) {
    return switch (kind) {
      case MEMORY -> Store.memory();
      case FOLDER -> Store.open(folder.resolve("new").toString());
      case REMOTE -> {
        server = Optional.of(serving());
        yield Store.open("http://localhost:" + server.orElseThrow().getPort() + "/ds");
      }
    };
  }

  private static FusekiServer serving() {
    return FusekiServer.create()
        .loopback(true)
        .port(0)
        .add("/ds", DatasetGraphFactory.createTxnMem())
        .start();
  }

  @ParameterizedTest
  @EnumSource(names = {"MEMORY", "FOLDER"})
  void theGenerationChangesWithTheContents(Kind kind) {
    try (Store store = store(kind)) {
      store.replace(A, graph("<x:s> <x:p> 1 ."));
      String first = generation(store);
      assertThat(first).isNotEmpty().isEqualTo(generation(store));
      store.replace(B, graph("<x:s> <x:p> 1 ."));
      assertThat(generation(store)).isNotEqualTo(first);
    }
  }

  @Test
  void theGenerationOfWhatIsFarAwayIsUnknown() {
    try (Store store = store(Kind.REMOTE)) {
      assertThat(generation(store)).isEmpty();
    }
  }

  private static String generation(Store store) {
    return store.read(store::generation);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void theDefaultGraphIsTheUnionWithEachTripleOnce(Kind kind) {
    try (Store store = store(kind)) {
      store.replace(Map.of(A, graph("<x:s> <x:p> 1 , 2 ."), B, graph("<x:s> <x:p> 2 , 3 .")));

      assertThat(count(store, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")).isEqualTo(3);
      assertThat(count(store, "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }")).isEqualTo(4);
      assertThat(
              store.<Long, RuntimeException>read(
                  v -> (long) v.getDefaultGraph().find().toList().size()))
          .isEqualTo(3);
      assertThat(
              store.<Long, RuntimeException>read(
                  v -> v.stream().filter(q -> !q.isDefaultGraph()).count()))
          .isEqualTo(4);
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aGraphIsReplacedWhole(Kind kind) {
    try (Store store = store(kind)) {
      store.replace(A, graph("<x:s> <x:p> 1 , 2 ."));
      store.replace(A, graph("<x:s> <x:p> 3 ."));

      assertThat(count(store, "SELECT ?n { ?s ?p ?n }")).isEqualTo(3);
      assertThat(store.names()).containsExactly(A);
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void anEmptyGraphAndARemovedOneAreGone(Kind kind) {
    try (Store store = store(kind)) {
      store.replace(Map.of(A, graph("<x:s> <x:p> 1 ."), B, graph("<x:s> <x:p> 2 .")));
      store.replace(A, graph(""));
      store.remove(B);
      store.remove(B);

      assertThat(store.names()).isEmpty();
      assertThat(count(store, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void oneWriteReplacesAndRemoves(Kind kind) {
    try (Store store = store(kind)) {
      store.replace(A, graph("<x:s> <x:p> 1 ."));
      store.write(new Change(Map.of(B, graph("<x:s> <x:p> 2 .")), Set.of(A), Map.of()));

      assertThat(store.names()).containsExactly(B);
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aBlankNodeEntersNoStoreAndNothingIsChanged(Kind kind) {
    try (Store store = store(kind)) {
      store.replace(A, graph("<x:s> <x:p> 1 ."));

      assertThatThrownBy(
              () ->
                  store.replace(
                      Map.of(
                          A,
                          graph("<x:s> <x:p> 2 ."),
                          B,
                          graph("<x:s> <x:p> <<( _:b <x:p> 1 )>> ."))))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("blank node");
      assertThat(count(store, "SELECT ?n { ?s ?p ?n }")).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aRelativeNameEntersNoStore(Kind kind) {
    try (Store store = store(kind)) {
      assertThatThrownBy(() -> store.replace("a", graph("<x:s> <x:p> 1 .")))
          .isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> store.remove("https://example.org/> } ; DROP ALL"))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aWriteThatBreaksOffChangesNothing(Kind kind) {
    try (Store store = store(kind)) {
      store.replace(A, graph("<x:s> <x:p> 1 ."));

      assertThatThrownBy(
              () ->
                  store.replace(
                      Map.of(A, graph("<x:s> <x:p> 2 ."), B, new Broken(graph("<x:s> <x:p> 3 .")))))
          .hasMessageContaining("broken");
      assertThat(count(store, "SELECT ?n { ?s ?p ?n }")).isEqualTo(1);
      assertThat(store.names()).containsExactly(A);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"MEMORY", "FOLDER"})
  void whatAReaderHasIsNotChangedByAWrite(Kind kind) {
    try (Store store = store(kind)) {
      store.replace(A, graph("<x:s> <x:p> 1 ."));
      int before =
          store.read(
              view -> {
                Thread writer = new Thread(() -> store.replace(A, graph("<x:s> <x:p> 1 , 2 .")));
                writer.start();
                try {
                  writer.join();
                } catch (InterruptedException e) {
                  throw new IllegalStateException(e);
                }
                return view.getDefaultGraph().find().toList().size();
              });

      assertThat(before).isEqualTo(1);
      assertThat(count(store, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aViewIsForReadingOnly(Kind kind) {
    try (Store store = store(kind)) {
      store.replace(A, graph("<x:s> <x:p> 1 ."));

      assertThatThrownBy(
              () -> store.<Boolean, RuntimeException>read(v -> deletes(v.getDefaultGraph())))
          .isInstanceOf(RuntimeException.class);
    }
  }

  private static boolean deletes(Graph graph) {
    graph.clear();
    return true;
  }

  private static int count(Store store, String query) {
    return store.ask(
        QueryFactory.create(query),
        (QueryExec e) -> (Integer) e.select().next().get("n").getLiteralValue());
  }

  static Graph graph(String turtle) {
    Graph graph = new GraphMem2Fast();
    RDFParser.fromString(turtle, Lang.TURTLE).parse(graph);
    return graph;
  }

  /** A graph that can be read once, and breaks after that. */
  private static final class Broken extends GraphWrapper {
    private final AtomicInteger reads = new AtomicInteger();

    Broken(Graph graph) {
      super(graph);
    }

    @Override
    public ExtendedIterator<Triple> find() {
      read();
      return super.find();
    }

    @Override
    public Stream<Triple> stream() {
      read();
      return super.stream();
    }

    private void read() {
      if (reads.incrementAndGet() > 1) {
        throw new IllegalStateException("broken");
      }
    }
  }
}
