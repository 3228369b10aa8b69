package org.hustings.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NearNodesTest {
  @TempDir Path temp;

  /** Small numbers are equal to the places of the first nodes, as Jena compares them. */
  @Test
  void eachNodeIsGivenForItsOwnNumber() throws Exception {
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      nodes.add(NodeFactory.createURI("urn:n:" + i));
      nodes.add(NodeFactory.createLiteralDT(Integer.toString(i), XSDDatatype.XSDinteger));
    }
    DatasetGraphTDB database = Generations.openToRead(Generations.last(stored(nodes)));
    database.begin(TxnType.READ);
    NodeTable table = database.getQuadTable().getNodeTupleTable().getNodeTable();
    requireOwn(nodes, table);
    requireOwn(nodes, new NearNodes(table, 4)); // of which each takes another's place
    database.end();
    database.shutdown();
  }

  private static void requireOwn(List<Node> nodes, NodeTable table) {
    for (int round = 0; round < 2; round++) {
      for (Node node : nodes) {
        assertThat(table.getNodeForNodeId(table.getNodeIdForNode(node))).isEqualTo(node);
      }
    }
    Node unknown = NodeFactory.createURI("urn:unknown");
    assertThat(NodeId.isDoesNotExist(table.getNodeIdForNode(unknown))).isTrue();
    assertThat(NodeId.isDoesNotExist(table.getNodeIdForNode(unknown))).isTrue();
  }

  private Path stored(List<Node> nodes) {
    Graph graph = GraphMemFactory.createDefaultGraph();
    Node property = NodeFactory.createURI("urn:p");
    nodes.forEach(node -> graph.add(property, property, node));
    Path folder = temp.resolve("store");
    try (Store store = Store.open(folder.toString())) {
      store.replace(Map.of("urn:g", graph));
    }
    return folder;
  }
}
