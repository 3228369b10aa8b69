package org.hustings.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hustings.gazetteer.GazetteerFiles;
import org.hustings.model.InputException;
import org.hustings.schema.TurtleFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @Test
  void theGazetteersFilesArePlainAndReadAsByTheFullParser() {
    PlainTriples plain = new PlainTriples(Iris.DEFAULT_BASE);
    for (GazetteerFiles.Source file :
        GazetteerFiles.read(Path.of("data/gazetteer"), Iris.DEFAULT_BASE).all()) {
      Graph full = TurtleFile.read(file.path(), Iris.DEFAULT_BASE).graph();
      assertThat(Set.copyOf(plain.of(file.plain().orElseThrow()).orElseThrow()))
          .isEqualTo(full.stream().collect(Collectors.toSet()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a/b> <http://c/d> <http://e/%zz> .",
        "<a/b> <http://c/d> <http://e:f/> .",
        "<a/b> <http://c/d> \"e\"^^<http://www.w3.org/2001/XMLSchema#date> .",
        "PREFIX x: <http://www.w3.org/2001/XMLSchema#>\n<a/b> <http://c/d> \"2020-13-01\"^^x:date .",
        "<a/b> <http://c/d> <https://w3id.org/hustings/id/x:y> ."
      })
  void whatHasAFaultIsLeftToTheFullParser(String text) throws IOException {
    Files.writeString(folder.resolve("odd.ttl"), text);
    GazetteerFiles files = GazetteerFiles.read(folder, Iris.DEFAULT_BASE);
    assertThat(files.all().get(0).plain().flatMap(new PlainTriples(Iris.DEFAULT_BASE)::of))
        .isEmpty();
  }
}
