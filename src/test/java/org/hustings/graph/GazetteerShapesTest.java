package org.hustings.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.hustings.schema.Schema;
import org.junit.jupiter.api.Test;

class GazetteerShapesTest {
  private static final Graph GAZETTEER =
      new GazetteerGraph(Example.SCHEMA, Iris.DEFAULT_BASE).read(Path.of("data/gazetteer"));

  @Test
  void theGazetteerFitsTheShapes() {
    Shapes shapes =
        new Shapes(
            Example.read(Path.of("ontology/shapes.ttl")),
            Example.read(Path.of("ontology/hustings.ttl")),
            GAZETTEER);

    assertThat(shapes.validate("data/gazetteer", GAZETTEER)).isEmpty();
  }

  @Test
  void theGazetteerOnlyUsesTermsOfTheOntology() {
    assertThat(
            GAZETTEER.stream()
                .flatMap(t -> Stream.of(t.getPredicate(), t.getObject()))
                .filter(n -> n.isURI() && n.getURI().startsWith(Schema.NAMESPACE))
                .map(n -> n.getURI().substring(Schema.NAMESPACE.length()))
                .distinct())
        .allMatch(Example.SCHEMA.terms()::containsKey);
  }

  /** The IRI of a claim has an agent's id without its class. */
  @Test
  void noTwoAgentsShareAnIdUnderDifferentClasses() {
    Set<Node> agents = Set.of(Terms.PERSON_CLASS, Terms.STATE_CLASS, Terms.ORGANISATION_CLASS);
    Map<String, Long> ids =
        GAZETTEER.stream(Node.ANY, Terms.TYPE, Node.ANY)
            .filter(t -> agents.contains(t.getObject()))
            .map(Triple::getSubject)
            .map(s -> s.getURI().substring(s.getURI().lastIndexOf('/') + 1))
            .collect(Collectors.groupingBy(id -> id, Collectors.counting()));

    assertThat(ids).isNotEmpty().allSatisfy((id, count) -> assertThat(count).as(id).isEqualTo(1));
  }
}
