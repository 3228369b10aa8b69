package org.hustings.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.hustings.graph.GazetteerGraph;
import org.hustings.graph.Iris;
import org.hustings.graph.Terms;
import org.hustings.schema.SchemaReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every question against its expected answer over "data": the gazetteer, and the graphs of the
 * annotated articles that articles.txt lists, so that neither a rule nor another article changes an
 * answer.
 */
class DataAnswersTest {
  private static final Path ARTICLES = Path.of("src/test/resources/articles");
  private static final Path EXPECTED = Path.of("src/test/resources/org/hustings/store/data");
  private static final Store STORE = Store.memory();

  @BeforeAll
  static void fill() throws IOException {
    STORE.replace(graphs());
  }

  @AfterAll
  static void close() {
    STORE.close();
  }

  @TestFactory
  Stream<DynamicTest> overData() throws IOException {
    return new AnswerCases(STORE, Iris.DEFAULT_BASE, EXPECTED).tests();
  }

  static Map<String, Graph> graphs() throws IOException {
    GazetteerGraph gazetteer =
        new GazetteerGraph(
            new SchemaReader()
                .read(Path.of("ontology/hustings.ttl"), Path.of("ontology/shapes.ttl")),
            Iris.DEFAULT_BASE);
    Map<String, Graph> graphs = new TreeMap<>();
    graphs.put(
        new Iris(Iris.DEFAULT_BASE).gazetteerGraph(), gazetteer.read(Path.of("data/gazetteer")));
    for (String name : Files.readAllLines(EXPECTED.resolve("articles.txt"))) {
      Graph graph = RDFParser.source(ARTICLES.resolve(name + ".ttl").toString()).toGraph();
      graphs.put(article(graph), graph);
    }
    return graphs;
  }

  private static String article(Graph graph) {
    return graph.stream(Node.ANY, RDF.type.asNode(), Terms.ARTICLE_CLASS)
        .map(t -> t.getSubject().getURI())
        .findFirst()
        .orElseThrow();
  }
}
