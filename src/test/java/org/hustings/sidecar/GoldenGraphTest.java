package org.hustings.sidecar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFParser;
import org.hustings.graph.ArticleGraph;
import org.hustings.graph.GazetteerGraph;
import org.hustings.graph.Iris;
import org.hustings.graph.Shapes;
import org.hustings.model.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each article that is annotated by hand gives the graph that was read and found true. */
class GoldenGraphTest {
  private static final Path GOLDEN = Path.of("src", "test", "resources", "articles");
  private static final Shapes SHAPES =
      new Shapes(
          RDFParser.source("ontology/shapes.ttl").toGraph(),
          RDFParser.source("ontology/hustings.ttl").toGraph(),
          new GazetteerGraph(Archive.SCHEMA, Desk.BASE).read(Path.of("data/gazetteer")));

  static Stream<String> names() {
    return Archive.ALL.byHand().map(s -> Archive.name(s.article()));
  }

  @ParameterizedTest
  @MethodSource("names")
  void annotatedArticleHasItsGoldenGraph(String name) {
    Graph graph = graph(name);

    assertThat(SHAPES.validate(name, graph)).isEmpty();
    Path golden = GOLDEN.resolve(name + ".ttl");
    assertThat(golden).as("the graph that was read and found true").exists();
    Graph expected = RDFParser.source(golden.toString()).toGraph();
    assertThat(missing(expected, graph)).as("not in the graph").isEmpty();
    assertThat(missing(graph, expected)).as("not in the golden graph").isEmpty();
    assertThat(graph.isIsomorphicWith(expected)).isTrue();
  }

  private static Graph graph(String name) {
    Sidecar sidecar =
        Archive.ALL
            .byHand()
            .filter(s -> Archive.name(s.article()).equals(name))
            .findFirst()
            .orElseThrow();
    Reading reading = sidecar.apply(new Reading(sidecar.article(), List.of(), List.of()));
    return new ArticleGraph(Archive.SCHEMA, new Iris(Desk.BASE)).of(reading);
  }

  private static List<String> missing(Graph one, Graph other) {
    return one.stream().filter(t -> !other.contains(t)).map(Object::toString).sorted().toList();
  }
}
