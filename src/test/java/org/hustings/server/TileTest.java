package org.hustings.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.hustings.graph.GazetteerGraph;
import org.hustings.graph.Terms;
import org.junit.jupiter.api.Test;

class TileTest {
  @Test
  void everyStateOfTheGazetteerHasOneTileWithItsCode() {
    Graph gazetteer =
        new GazetteerGraph(Example.SCHEMA, Example.BASE).read(Path.of("data/gazetteer"));
    Map<String, String> codes = new HashMap<>();
    gazetteer
        .find(Node.ANY, Terms.ISO2, Node.ANY)
        .forEach(
            t ->
                codes.put(
                    t.getSubject().getURI().substring((Example.BASE + "state/").length()),
                    t.getObject().getLiteralLexicalForm()));
    Map<String, String> tiles = new HashMap<>();
    Tile.all().forEach(t -> assertThat(tiles.put(t.slug(), t.code())).as(t.slug()).isNull());
    assertThat(tiles).isEqualTo(codes).hasSizeGreaterThan(192);
  }

  @Test
  void noTwoTilesShareAPlace() {
    assertThat(Tile.all()).extracting(t -> t.column() + "," + t.row()).doesNotHaveDuplicates();
  }

  @Test
  void theWorldLiesAsItDoes() {
    assertThat(tile("canada").row()).isLessThan(tile("mexico").row());
    assertThat(tile("united-states").column()).isLessThan(tile("portugal").column());
    assertThat(tile("france").column()).isLessThan(tile("japan").column());
    assertThat(tile("egypt").row()).isLessThan(tile("south-africa").row());
  }

  private static Tile tile(String slug) {
    return Tile.all().stream().filter(t -> t.slug().equals(slug)).findFirst().orElseThrow();
  }
}
