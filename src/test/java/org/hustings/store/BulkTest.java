package org.hustings.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.NodeConst;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetable.NodeTableTRDF;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.hustings.model.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A new TDB2 folder holds what was sent, in every index, and is one that can be written to. */
class BulkTest {
  private static final String NAME = "https://example.org/g";

  private static final String TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>";

  @TempDir Path folder;
  private Path store = Path.of("");
  private final Random random = new Random(7);

  @BeforeEach
  void names() {
    store = folder.resolve("store");
  }

  /** A block holds 255 quads, and one above it leads to 226. */
  @ParameterizedTest
  @CsvSource({
    "0, 1, 64",
    "1, 1, 64",
    "255, 1, 1000",
    "256, 1, 1000",
    "383, 2, 1000",
    "3000, 7, 1000",
    "3000, 7, 3000",
    "3000, 3000, 10",
    "58000, 900, 100000",
    "58000, 900, 4096"
  })
  void everyIndexHoldsWhatWasSent(int quads, int graphs, int inMemory) throws IOException {
    Map<String, Graph> sent = graphs(quads, graphs);
    try (Store bulk = bulk(inMemory)) {
      bulk.write(Change.replacing(sent));
      bulk.settle();
    }
    assertThat(quads(sent)).hasSize(quads);
    inIndexes(index -> assertThat(quads(index)).isEqualTo(quads(sent)));
  }

  @ParameterizedTest
  @CsvSource({"1000000", "700", "64"})
  void whatIsSentAgainIsThereOnce(int inMemory) throws IOException {
    Map<String, Graph> sent = graphs(2000, 5);
    Map<String, Graph> more = graphs(300, 2, 5);
    try (Store bulk = bulk(inMemory)) {
      bulk.write(Change.replacing(sent));
      bulk.write(new Change(more, Set.of(), sent));
      bulk.write(Change.replacing(sent));
      bulk.settle();
    }
    Set<Quad> all = new HashSet<>(quads(sent));
    all.addAll(quads(more));
    inIndexes(index -> assertThat(quads(index)).isEqualTo(all));
    assertThat(folder).isDirectoryNotContaining("glob:**.building");
  }

  /** As full as blocks are, the first change splits them, and what is taken away joins them. */
  @ParameterizedTest
  @CsvSource({"0, 1000", "255, 1000", "9000, 100000", "9000, 1000"})
  void whatWasFilledCanBeChanged(int quads, int inMemory) throws IOException {
    Map<String, Graph> sent = graphs(quads, 20);
    List<Change> changes =
        List.of(
            Change.replacing(graphs(400, 3)),
            Change.removing(List.of(NAME + 4, NAME + 5)),
            new Change(graphs(3000, 9), Set.of(NAME + 17), graphs(100, 40, 20)));
    try (Store bulk = bulk(inMemory)) {
      bulk.write(Change.replacing(sent));
      bulk.settle();
    }
    Set<Quad> expected = new HashSet<>();
    try (Store changed = Store.open(store.toString());
        Store memory = Store.memory()) {
      memory.write(Change.replacing(sent));
      for (Change change : changes) {
        changed.write(change);
        memory.write(change);
      }
      memory.read(view -> all(view, expected));
      changed.settle();
    }
    inIndexes(index -> assertThat(quads(index)).isEqualTo(expected));
  }

  /** The same triple in several graphs is one. */
  @ParameterizedTest
  @CsvSource({"100000", "100"})
  void theOptimizerKnowsWhatItCountsByItself(int inMemory) throws IOException {
    Graph types = GraphMemFactory.createDefaultGraph();
    for (int i = 0; i < 500; i++) {
      Node type = NodeFactory.createURI("https://example.org/c" + i % 3);
      types.add(NodeFactory.createURI("https://example.org/s" + i), NodeConst.nodeRDFType, type);
    }
    try (Store bulk = bulk(inMemory)) {
      bulk.write(Change.replacing(graphs(3000, 7)));
      bulk.write(Change.replacing(Map.of(NAME + 8, types, NAME + 9, types)));
      bulk.settle();
    }
    Path file = store.resolve("Data-0001/stats.opt");
    List<String> counted = counts(file);
    Files.delete(file);
    try (Store again = Store.forBuilding(store.toString())) {
      again.settle();
    }
    assertThat(counted)
        .hasSize(3 + 20 + 2)
        .contains(
            "((VAR " + TYPE + " <https://example.org/c0>) 167)",
            "((VAR " + TYPE + " <https://example.org/c2>) 166)",
            "(" + TYPE + " 500)")
        .isEqualTo(counts(file));
  }

  /** What a file of statistics counts, sorted. */
  private static List<String> counts(Path file) throws IOException {
    return Stream.of(Files.readString(file).replaceAll("\\s+", " ").split("(?<=\\d\\){1,2}) "))
        .filter(count -> !count.contains("timestamp"))
        .sorted()
        .toList();
  }

  @Test
  void aFileThatCannotBeWrittenIsAFaultThatLeavesNothing() throws IOException {
    try (Store bulk = bulk(10)) {
      Files.createDirectory(folder.resolve("store.building/POSG.runs"));
      Map<String, Graph> sent = graphs(300, 7);
      assertThatThrownBy(() -> bulk.write(Change.replacing(sent)))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("cannot be written: FileAlreadyExists");
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatIsNotSettledIsGone() throws IOException {
    try (Store bulk = bulk(10)) {
      bulk.write(Change.replacing(graphs(300, 7)));
    }
    assertThat(folder).isEmptyDirectory();
  }

  private Store bulk(int inMemory) throws IOException {
    Path work = Files.createDirectory(folder.resolve("store.building"));
    DatasetGraphTDB database = Generations.open(Generations.lastToWrite(work));
    return new Bulk(database, () -> {}, work, store, inMemory, inMemory < 1000 ? 10 : 20);
  }

  /** So many different quads; what is near in one column is far in others. */
  private Map<String, Graph> graphs(int quads, int graphs) {
    return graphs(quads, graphs, 0);
  }

  private Map<String, Graph> graphs(int quads, int graphs, int first) {
    Map<String, Graph> all = new HashMap<>();
    for (int i = 0; i < quads; i++) {
      Node subject = NodeFactory.createURI("https://example.org/s" + random.nextInt(1 + quads / 5));
      Node property = NodeFactory.createURI("https://example.org/p" + random.nextInt(20));
      all.computeIfAbsent(NAME + (first + i % graphs), name -> GraphMemFactory.createDefaultGraph())
          .add(Triple.create(subject, property, object(i)));
    }
    return all;
  }

  /** Numbers stand in the indexes themselves, those below 0 with other first bytes. */
  private Node object(int i) {
    return switch (i % 5) {
      case 0 -> NodeFactory.createURI("https://example.org/o" + i);
      case 1 -> NodeFactoryExtra.intToNode(i - 3000);
      case 2 -> NodeFactory.createLiteralDT((i - 500) + ".25e0", XSDDatatype.XSDdouble);
      case 3 -> NodeFactory.createLiteralLang("o" + i, "fr");
      default -> NodeFactory.createLiteralString("o" + i + "x".repeat(random.nextInt(30)));
    };
  }

  private static Set<Quad> quads(Map<String, Graph> graphs) {
    Set<Quad> quads = new HashSet<>();
    graphs.forEach(
        (name, graph) ->
            graph.stream().forEach(t -> quads.add(Quad.create(NodeFactory.createURI(name), t))));
    return quads;
  }

  private static boolean all(DatasetGraph view, Set<Quad> quads) {
    view.listGraphNodes()
        .forEachRemaining(
            n -> view.find(n, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::add));
    return true;
  }

  /** What one index says, with the nodes of its numbers. */
  private record Filled(TupleIndex index, NodeTable nodes) {}

  private static Set<Quad> quads(Filled filled) {
    Set<Quad> quads = new HashSet<>();
    filled
        .index()
        .all()
        .forEachRemaining(
            ids ->
                assertThat(
                        quads.add(
                            Quad.create(
                                filled.nodes().getNodeForNodeId(ids.get(0)),
                                filled.nodes().getNodeForNodeId(ids.get(1)),
                                filled.nodes().getNodeForNodeId(ids.get(2)),
                                filled.nodes().getNodeForNodeId(ids.get(3)))))
                    .isTrue());
    return quads;
  }

  /** Opens the store as Jena does, and looks whether each of its trees is one. */
  private void inIndexes(Consumer<Filled> check) {
    DatasetGraph database = DatabaseMgr.connectDatasetGraph(Location.create(store.toString()));
    try {
      Txn.executeRead(
          database,
          () -> {
            var quads = TDBInternal.getDatasetGraphTDB(database).getQuadTable().getNodeTupleTable();
            ((BPlusTree) ((NodeTableTRDF) quads.getNodeTable().baseNodeTable()).getIndex()).check();
            TupleIndex[] indexes = quads.getTupleTable().getIndexes();
            assertThat(Arrays.stream(indexes).map(TupleIndex::getName))
                .containsExactlyInAnyOrder("SPOG", "OSPG", "POSG", "GPOS", "GSPO", "GOSP");
            for (TupleIndex index : indexes) {
              ((BPlusTree) ((TupleIndexRecord) index).getRangeIndex()).check();
              check.accept(new Filled(index, quads.getNodeTable()));
            }
          });
    } finally {
      TDBInternal.expel(database);
    }
  }
}
