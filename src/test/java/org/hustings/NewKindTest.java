package org.hustings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.hustings.gazetteer.Gazetteer;
import org.hustings.gazetteer.GazetteerReader;
import org.hustings.graph.ArticleGraph;
import org.hustings.graph.Iris;
import org.hustings.mapping.ExampleCheck;
import org.hustings.mapping.Mapper;
import org.hustings.model.Article;
import org.hustings.model.Reading;
import org.hustings.rules.RuleBook;
import org.hustings.schema.Schema;
import org.hustings.schema.SchemaReader;
import org.hustings.sidecar.Sidecar;
import org.hustings.sidecar.SidecarReader;
import org.hustings.standoff.StandoffReader;
import org.hustings.standoff.StandoffWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A kind of claim is added by an ontology, a rule, a sidecar and an annotation; no Java knows of
 * it.
 */
final class NewKindTest {
  private static final String NS = "http://example.org/vetoes#";
  private static final String RULE =
      """
      Veto vetoes
        match {power} veto {candidate}
        example "France vetoed Ana Silva." => power "France", candidate "Ana Silva"
        not "France vetoed the plan of Ana Silva."
      """;
  private static final String SIDECAR =
      """
      PREFIX h: <https://w3id.org/hustings/ns#>
      PREFIX v: <http://example.org/vetoes#>
      <> h:says [ a v:Veto ; v:power "Russia" ; h:candidate "Mark Rutte" ;
                  v:ground "age" ; h:quote "said no to Rutte" ] .
      """;

  @TempDir Path home;
  private Schema schema;
  private Gazetteer gazetteer;

  @BeforeEach
  void addTheKindToTheOntology() throws IOException {
    Path ontology = joined("ontology/hustings.ttl", "vetoes.ttl");
    Path shapes = joined("ontology/shapes.ttl", "vetoes-shapes.ttl");
    schema = new SchemaReader().read(ontology, shapes);
    gazetteer = new GazetteerReader().read(Path.of("data/gazetteer"), Iris.DEFAULT_BASE, schema);
  }

  private Path joined(String own, String added) throws IOException {
    Path out = home.resolve(added);
    String more = Files.readString(Path.of("src/test/resources/sidecar", added));
    return Files.writeString(out, Files.readString(Path.of(own)) + more);
  }

  @Test
  void aRuleFindsIt() throws IOException {
    Files.writeString(home.resolve("veto.rules"), RULE);
    RuleBook book = RuleBook.read(home, schema);
    Mapper mapper = new Mapper(schema, gazetteer, book);

    assertThat(new ExampleCheck(mapper, book).findings()).isEmpty();
    Reading reading = mapper.map(Article.of("a", "On Monday Russia vetoed Mark Rutte."));
    assertThat(vetoes(reading)).isTrue();
  }

  @Test
  void aSidecarSaysIt() throws IOException {
    Path sidecar = Files.writeString(home.resolve("a.ttl"), SIDECAR);
    Article article = Article.of("a", "Russia, alone, said no to Rutte.");
    Reading none = new Reading(article, List.of(), List.of());

    Reading reading =
        new SidecarReader(schema, gazetteer, Iris.DEFAULT_BASE).read(sidecar, article).apply(none);
    assertThat(vetoes(reading)).isTrue();
    assertThat(reading.evidence().get(0).details()).containsKey("ground");
  }

  @Test
  void anAnnotationSaysItAndIsWrittenAgain() throws IOException {
    Path ann =
        Files.writeString(
            home.resolve("a.ann"),
            """
            T1\tVeto 15 22\tsaid no
            T2\tState 0 6\tRussia
            T3\tPerson 26 31\tRutte
            N1\tReference T3 hustings:person/mark-rutte
            E1\tVeto:T1 power:T2 candidate:T3
            #1\tAnnotatorNotes E1\t{"ground": "age"}
            """);
    Sidecar none = Sidecar.none(Article.of("a", "Russia, alone, said no to Rutte."));
    StandoffReader reader = new StandoffReader(schema, gazetteer, Iris.DEFAULT_BASE);

    Sidecar read = reader.read(ann, none).sidecar();
    Reading reading = read.apply(new Reading(read.article(), List.of(), List.of()));
    assertThat(vetoes(reading)).isTrue();
    assertThat(reading.evidence().get(0).details()).containsKey("ground");
    Iris iris = new Iris(Iris.DEFAULT_BASE);
    Files.writeString(ann, new StandoffWriter(schema, gazetteer, iris).write(reading));
    assertThat(reader.read(ann, none).sidecar()).isEqualTo(read);
  }

  /** True when the graph asserts the triple that the claim reifies. */
  private boolean vetoes(Reading reading) {
    assertThat(reading.evidence().get(0).claim().kind()).isEqualTo("Veto");
    Graph graph = new ArticleGraph(schema, new Iris(Iris.DEFAULT_BASE)).of(reading);
    Map<String, String> ids = Map.of("s", "state/russia", "o", "person/mark-rutte");
    return graph.contains(
        NodeFactory.createURI(Iris.DEFAULT_BASE + ids.get("s")),
        NodeFactory.createURI(NS + "vetoes"),
        NodeFactory.createURI(Iris.DEFAULT_BASE + ids.get("o")));
  }
}
