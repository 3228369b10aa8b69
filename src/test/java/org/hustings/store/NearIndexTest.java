package org.hustings.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found in the indexes of a database for reading is what Jena finds in them. */
class NearIndexTest {
  private static final int SEED = 7;

  /** So that the inner nodes of an index have two levels. */
  private static final int GRAPHS = 300;

  private static final int TRIPLES = 200;

  @TempDir Path temp;

  @Test
  void everyPatternFindsWhatJenaFinds() throws Exception {
    Random random = new Random(SEED);
    Path folder = temp.resolve("store");
    try (Store store = Store.forBuilding(folder.toString())) {
      for (int i = 0; i < GRAPHS; i++) {
        store.replace("urn:g" + i, graph(random));
      }
      store.settle();
    }
    try (Store store = Store.open(folder.toString())) {
      // Leaves that were emptied, and some that parted.
      IntStream.range(40, 90).forEach(i -> store.remove("urn:g" + i));
      store.replace("urn:g7", graph(random));
    }
    Path generation = Generations.last(folder);
    List<Quad> all = found(Generations.open(generation), List.of(Quad.ANY)).get(0);
    List<Quad> patterns = patterns(all, random);
    assertThat(found(Generations.openToRead(generation), patterns))
        .isEqualTo(found(Generations.open(generation), patterns));
  }

  @Test
  void nothingIsFoundInAnEmptyDatabase() throws Exception {
    Path folder = temp.resolve("store");
    Store.open(folder.toString()).close();
    List<Quad> patterns = List.of(quad(1, 2, 3, 4), quad(1, -1, -1, -1), quad(-1, -1, -1, -1));
    List<List<Quad>> found = found(Generations.openToRead(Generations.last(folder)), patterns);
    assertThat(found).isEqualTo(List.of(List.of(), List.of(), List.of()));
  }

  /** By the prefixes of a B+tree, as Jena does it, and not by a look at every quad. */
  @Test
  void namesOfGraphsAreTheirs() throws Exception {
    Path folder = temp.resolve("store");
    try (Store store = Store.forBuilding(folder.toString())) {
      Random random = new Random(SEED);
      for (int i = 0; i < GRAPHS; i++) {
        store.replace("urn:g" + i, graph(random));
      }
      store.settle();
    }
    DatasetGraphTDB database = Generations.openToRead(Generations.last(folder));
    database.begin(TxnType.READ);
    List<String> names = Iter.toList(Iter.map(database.listGraphNodes(), Node::getURI));
    TupleIndexRecord asked =
        database
            .getQuadTable()
            .getNodeTupleTable()
            .getTupleTable()
            .selectIndex("G", TupleIndexRecord.class);
    database.end();
    database.shutdown();
    assertThat(names)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, GRAPHS).mapToObj(i -> "urn:g" + i).toList());
    assertThat(asked.getRangeIndex()).isInstanceOf(BPlusTree.class);
  }

  private static Graph graph(Random random) {
    Graph graph = GraphFactory.createDefaultGraph();
    for (int i = 0; i < TRIPLES; i++) {
      graph.add(node("n", random.nextInt(2000)), node("p", random.nextInt(9)), value(random));
    }
    return graph;
  }

  private static Node value(Random random) {
    return random.nextBoolean()
        ? node("n", random.nextInt(2000))
        : NodeFactory.createLiteralByValue(random.nextInt(300) - 150);
  }

  private static Node node(String kind, int number) {
    return number < 0 ? Node.ANY : NodeFactory.createURI("urn:" + kind + number);
  }

  private static Quad quad(int graph, int subject, int predicate, int object) {
    return Quad.create(
        node("g", graph), node("n", subject), node("p", predicate), node("n", object));
  }

  /** Each way to leave places of quads open, many times; every fourth has a graph of none. */
  private static List<Quad> patterns(List<Quad> quads, Random random) {
    List<Quad> patterns = new ArrayList<>();
    for (int i = 0; i < 480; i++) {
      Quad quad = quads.get(random.nextInt(quads.size()));
      Node graph = i / 16 % 4 == 0 ? node("g", random.nextInt(GRAPHS + 5)) : quad.getGraph();
      int bound = 1 + i % 15;
      patterns.add(
          Quad.create(
              (bound & 1) == 0 ? Node.ANY : graph,
              (bound & 2) == 0 ? Node.ANY : quad.getSubject(),
              (bound & 4) == 0 ? Node.ANY : quad.getPredicate(),
              (bound & 8) == 0 ? Node.ANY : quad.getObject()));
    }
    return patterns;
  }

  /** What is found of each pattern, in the order in which the index gives it. */
  private static List<List<Quad>> found(DatasetGraphTDB database, List<Quad> patterns) {
    database.begin(TxnType.READ);
    List<List<Quad>> found = new ArrayList<>();
    for (Quad pattern : patterns) {
      Iterator<Quad> quads = database.find(pattern);
      found.add(Iter.toList(quads));
    }
    database.end();
    database.shutdown();
    return found;
  }
}
