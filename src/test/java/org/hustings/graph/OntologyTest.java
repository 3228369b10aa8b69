package org.hustings.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.compose.MultiUnion;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.hustings.schema.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OntologyTest {
  private static final Graph ONTOLOGY = strict("ontology/hustings.ttl");
  private static final Graph SHAPES = strict("ontology/shapes.ttl");

  @Test
  void shapesParseAndOnlyUseTermsOfTheOntology() {
    assertThat(org.apache.jena.shacl.Shapes.parse(SHAPES).numShapes()).isGreaterThan(10);
    assertThat(own(SHAPES)).isSubsetOf(declared());
  }

  @Test
  void theOntologyOnlyUsesTermsThatItDeclares() {
    assertThat(own(ONTOLOGY)).isEqualTo(declared());
  }

  @Test
  void everyTermOfTheProgramIsInTheOntologyAndBack() {
    Set<String> named =
        Arrays.stream(Terms.class.getFields())
            .map(OntologyTest::value)
            .filter(node -> node.getURI().startsWith(Schema.NAMESPACE))
            .map(Node::getURI)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(named).isEqualTo(declared());
  }

  @ParameterizedTest
  @ValueSource(strings = {"label", "comment", "example"})
  void everyTermIsDocumented(String property) {
    Node node =
        property.equals("example") ? SKOS.example.asNode() : Nodes.iri(RDFS.getURI() + property);

    assertThat(declared())
        .allSatisfy(
            term -> {
              assertThat(ONTOLOGY.find(Nodes.iri(term), node, Node.ANY).toList())
                  .as(term + " " + property)
                  .hasSize(1)
                  .allMatch(t -> !t.getObject().getLiteralLexicalForm().isBlank());
            });
  }

  @Test
  void theHeaderHasVersionAndLicence() {
    Node ontology = Nodes.iri(Schema.NAMESPACE.replace("#", ""));

    assertThat(ONTOLOGY.contains(ontology, OWL2.versionInfo.asNode(), Node.ANY)).isTrue();
    assertThat(ONTOLOGY.contains(ontology, Terms.LICENSE, Node.ANY)).isTrue();
    assertThat(ONTOLOGY.contains(Node.ANY, OWL2.imports.asNode(), Node.ANY)).isFalse();
  }

  @Test
  void alignmentReachesTheUsualVocabularies() {
    Set<String> aligned =
        ONTOLOGY.stream(Node.ANY, SKOS.closeMatch.asNode(), Node.ANY)
            .map(t -> t.getObject().getNameSpace())
            .collect(Collectors.toSet());

    assertThat(aligned)
        .contains(
            "https://schema.org/",
            "http://xmlns.com/foaf/0.1/",
            "http://www.w3.org/ns/org#",
            "http://www.w3.org/ns/prov#",
            "http://www.w3.org/ns/oa#",
            "http://purl.org/dc/terms/",
            "http://www.w3.org/ns/person#");
  }

  @Test
  void theExampleOfTheDesignFitsTheShapes() {
    assertThat(
            ShaclValidator.get()
                .conforms(
                    SHAPES,
                    new MultiUnion(
                        new Graph[] {
                          ONTOLOGY, Example.resource("example.ttl"), Example.resource("known.ttl")
                        })))
        .isTrue();
  }

  private static Set<String> declared() {
    return ONTOLOGY.stream(Node.ANY, Terms.TYPE, Node.ANY)
        .map(Triple::getSubject)
        .filter(s -> s.isURI() && s.getURI().startsWith(Schema.NAMESPACE))
        .map(Node::getURI)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> own(Graph graph) {
    return graph.stream()
        .flatMap(t -> Stream.of(t.getSubject(), t.getPredicate(), t.getObject()))
        .filter(n -> n.isURI() && n.getURI().startsWith(Schema.NAMESPACE))
        .map(Node::getURI)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Node value(Field field) {
    try {
      return (Node) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static Graph strict(String file) {
    Graph graph = GraphMemFactory.createDefaultGraph();
    RDFParser.fromString(Example.text(Path.of(file)), Lang.TURTLE)
        .checking(true)
        .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
        .parse(graph);
    return graph;
  }
}
