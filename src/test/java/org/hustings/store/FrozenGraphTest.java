package org.hustings.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.AddDeniedException;
import org.junit.jupiter.api.Test;

class FrozenGraphTest {
  private final Random random = new Random(7);

  @Test
  void everyPatternFindsWhatAnotherGraphFinds() {
    Graph first = graph(400);
    Graph second = graph(400);
    Graph expected = GraphMemFactory.createDefaultGraph();
    Graph frozen = frozen(first, second);
    List.of(first, second).forEach(g -> g.find().forEachRemaining(expected::add));
    assertThat(frozen.size()).isEqualTo(expected.size()).isLessThan(first.size() + second.size());
    List<Node> nodes = new ArrayList<>(List.of(Node.ANY, NodeFactory.createURI("urn:none")));
    for (int i = 0; i < 12; i++) {
      nodes.add(node(i));
    }
    for (Node s : nodes) {
      for (Node p : nodes) {
        for (Node o : nodes) {
          assertThat(frozen.find(s, p, o).toList())
              .containsExactlyInAnyOrderElementsOf(expected.find(s, p, o).toList());
          assertThat(frozen.contains(s, p, o)).isEqualTo(expected.contains(s, p, o));
        }
      }
    }
  }

  @Test
  void tripleTermsAreNodesLikeOthers() {
    Node term = NodeFactory.createTripleTerm(node(1), node(2), node(3));
    Graph graph = GraphMemFactory.createDefaultGraph();
    graph.add(node(4), node(5), term);
    assertThat(frozen(graph).find(Node.ANY, Node.ANY, term).toList())
        .containsExactly(Triple.create(node(4), node(5), term));
  }

  @Test
  void nullStandsForAnyNodeAsInOtherGraphs() {
    Graph graph = graph(50);
    assertThat(frozen(graph).find(null, node(1), null).toList())
        .containsExactlyInAnyOrderElementsOf(graph.find(null, node(1), null).toList());
  }

  @Test
  void nothingIsFoundInNothing() {
    assertThat(frozen().find().toList()).isEmpty();
    assertThat(frozen().isEmpty()).isTrue();
  }

  @Test
  void nothingCanBeAdded() {
    assertThatThrownBy(() -> frozen().add(node(1), node(2), node(3)))
        .isInstanceOf(AddDeniedException.class);
  }

  private static Graph frozen(Graph... graphs) {
    Freezing union = new Freezing();
    List.of(graphs).forEach(union::add);
    return union.freeze();
  }

  /** Triples of few nodes, which are subjects, predicates and objects by turns. */
  private Graph graph(int triples) {
    Graph graph = GraphMemFactory.createDefaultGraph();
    for (int i = 0; i < triples; i++) {
      graph.add(node(random.nextInt(10)), node(random.nextInt(10)), node(random.nextInt(10)));
    }
    return graph;
  }

  private static Node node(int number) {
    return number % 4 == 3
        ? NodeFactory.createLiteralString("word " + number)
        : NodeFactory.createURI("urn:thing:" + number);
  }
}
