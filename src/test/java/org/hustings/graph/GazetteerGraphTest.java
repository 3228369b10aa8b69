package org.hustings.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hustings.model.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GazetteerGraphTest {
  @TempDir private Path folder;

  @Test
  void tenuresReifyWhoHoldsWhatAndAssertNothing() throws IOException {
    Files.writeString(
        folder.resolve("known.ttl"),
        Example.text(Path.of("src/test/resources/org/hustings/graph/known.ttl")));
    Files.writeString(folder.resolve("notes.txt"), "no Turtle");

    Graph graph = new GazetteerGraph(Example.SCHEMA, Iris.DEFAULT_BASE).read(folder);

    Node term =
        NodeFactory.createTripleTerm(
            Nodes.iri(Example.IRIS.entity(Example.RUTTE)),
            Terms.HOLDS_OFFICE,
            Nodes.iri(Example.IRIS.entity(Example.CHIEF)));
    assertThat(graph.contains(Node.ANY, Terms.REIFIES, term)).isTrue();
    assertThat(graph.contains(Node.ANY, Terms.HOLDS_OFFICE, Node.ANY)).isFalse();
  }

  @Test
  void faultsHaveFileAndLine() throws IOException {
    Path file = Files.writeString(folder.resolve("bad.ttl"), "<a> <b> <c> .\n<a> <b> no:c .\n");

    InputException fault =
        catchThrowableOfType(
            InputException.class,
            () -> new GazetteerGraph(Example.SCHEMA, Iris.DEFAULT_BASE).read(folder));

    assertThat(fault.findings().get(0).file()).isEqualTo(file.toString());
    assertThat(fault.findings().get(0).line()).isEqualTo(2);
  }

  @Test
  void aNodeWithoutIriIsAFault() throws IOException {
    Files.writeString(folder.resolve("blank.ttl"), "<a> <b> [ <c> <d> ] .\n");

    InputException fault =
        catchThrowableOfType(
            InputException.class,
            () -> new GazetteerGraph(Example.SCHEMA, Iris.DEFAULT_BASE).read(folder));

    assertThat(fault.findings().get(0).problem()).isEqualTo("a node without IRI");
  }
}
