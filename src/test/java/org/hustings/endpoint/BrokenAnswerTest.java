package org.hustings.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;
import org.hustings.store.Change;
import org.hustings.store.Store;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer that fails is never taken for a whole one. */
class BrokenAnswerTest {
  private static final String[] TYPES = {
    "application/sparql-results+json",
    "application/sparql-results+xml",
    "text/csv",
    "text/tab-separated-values"
  };

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void anEarlyFaultIsAStatus(int type) {
    try (Served served = new Served(new Failing(1000), false, Writing.nobody())) {
      HttpResponse<String> reply = served.query("SELECT * { ?s ?p ?o }", TYPES[type]);
      assertThat(reply.statusCode()).isEqualTo(500);
      assertThat(reply.body())
          .contains("wrong with this server")
          .doesNotContain("Exception", "at ");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void aLateFaultBreaksTheConnection(int type) {
    try (Served served = new Served(new Failing(60_000), false, Writing.nobody())) {
      assertThatThrownBy(() -> served.query("SELECT * { ?s ?p ?o }", TYPES[type]))
          .isInstanceOf(UncheckedIOException.class);
    }
  }

  /** A store whose graph fails after so many triples. */
  private record Failing(int triples) implements Store {
    @Override
    public DatasetGraph view() {
      return DatasetGraphFactory.wrap(new FailingGraph(triples));
    }

    @Override
    public void write(Change change) {}

    @Override
    public void change(Consumer<DatasetGraph> action) {}

    @Override
    public java.util.SortedSet<String> names() {
      return new java.util.TreeSet<>();
    }

    @Override
    public void close() {}
  }

  private static final class FailingGraph extends GraphBase {
    private final int triples;

    FailingGraph(int triples) {
      this.triples = triples;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
      Stream<Triple> found = Stream.iterate(0, i -> i + 1).map(this::triple);
      return WrappedIterator.create(found.iterator());
    }

    private Triple triple(int i) {
      if (i >= triples) {
        throw new IllegalStateException("the disk is gone");
      }
      return Triple.create(
          NodeFactory.createURI("http://example.org/s" + i),
          NodeFactory.createURI("http://example.org/p"),
          NodeFactory.createLiteralString("value " + i));
    }
  }
}
