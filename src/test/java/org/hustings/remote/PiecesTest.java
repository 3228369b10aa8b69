package org.hustings.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hustings.graph.Profile;
import org.hustings.graph.Terms;
import org.junit.jupiter.api.Test;

class PiecesTest {
  @Test
  void whatAGraphWasMadeFromStandsInTheLastPieceAlone() {
    Node name = NodeFactory.createURI("https://example.org/a");
    Graph graph = GraphMemFactory.createDefaultGraph();
    graph.add(name, Terms.INPUT_HASH, NodeFactory.createLiteralString("0a"));
    for (int i = 0; i < 50; i++) {
      graph.add(name, Terms.TYPE, NodeFactory.createURI("https://example.org/" + i));
    }

    List<Piece> pieces = new Pieces(Profile.FULL, 10, 1 << 20).of(name.getURI(), graph, true);

    assertThat(pieces).hasSize(6);
    assertThat(pieces).map(Piece::replaces).startsWith(true).containsOnlyOnce(true);
    assertThat(pieces.get(5).lines()).singleElement().asString().contains("inputHash");
  }
}
