package org.hustings.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every question of "queries" against its expected answer over the small graph fixture.trig. */
class AnswersTest {
  static final String BASE = "https://w3id.org/hustings/id/";
  private static final Path RESOURCES = Path.of("src/test/resources/org/hustings/store");

  @TempDir Path folder;
  private final Store memory = Store.memory();
  private Store tdb2 = memory;

  @BeforeEach
  void fill() {
    tdb2 = Store.open(folder.resolve("tdb2").toString());
    memory.replace(fixture());
    tdb2.replace(fixture());
  }

  @AfterEach
  void close() {
    memory.close();
    tdb2.close();
  }

  @TestFactory
  Stream<DynamicTest> inMemory() throws IOException {
    return new AnswerCases(memory, BASE, RESOURCES.resolve("fixture")).tests();
  }

  @TestFactory
  Stream<DynamicTest> inTdb2() throws IOException {
    return new AnswerCases(tdb2, BASE, RESOURCES.resolve("fixture")).tests();
  }

  static Map<String, Graph> fixture() {
    DatasetGraph read = DatasetFactory.create().asDatasetGraph();
    RDFDataMgr.read(read, RESOURCES.resolve("fixture.trig").toString());
    Map<String, Graph> graphs = new TreeMap<>();
    read.listGraphNodes().forEachRemaining(n -> graphs.put(n.getURI(), read.getGraph(n)));
    return graphs;
  }
}
