package org.hustings.server;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL;
import org.hustings.endpoint.Reply;
import org.hustings.graph.Terms;
import org.hustings.schema.Schema;

/** The ontology's terms as JSON, for the console to complete from and to show labels by. */
final class ConsoleWords {
  private ConsoleWords() {}

  /** Its prefixes, and each of its own terms: iri, label, comment, and what it is. */
  static Reply of(Ontology ontology) {
    Graph graph = ontology.graph();
    JsonObjectBuilder prefixes = Json.createObjectBuilder();
    graph.getPrefixMapping().getNsPrefixMap().forEach(prefixes::add);
    JsonArrayBuilder words = Json.createArrayBuilder();
    graph
        .find(Node.ANY, Terms.LABEL, Node.ANY)
        .mapWith(triple -> triple.getSubject())
        .filterKeep(term -> term.isURI() && term.getURI().startsWith(Schema.NAMESPACE))
        .toList()
        .stream()
        .distinct()
        .sorted(Data.ORDER)
        .forEach(term -> words.add(word(ontology, term)));
    return ConsoleCheck.json(
        Json.createObjectBuilder().add("prefixes", prefixes).add("words", words).build());
  }

  /** The tile of each state on the map: slug, column, row, code. */
  static Reply tiles() {
    JsonArrayBuilder tiles = Json.createArrayBuilder();
    for (Tile tile : Tile.all()) {
      tiles.add(
          Json.createObjectBuilder()
              .add("slug", tile.slug())
              .add("column", tile.column())
              .add("row", tile.row())
              .add("code", tile.code()));
    }
    return ConsoleCheck.json(Json.createObjectBuilder().add("tiles", tiles).build());
  }

  private static JsonObjectBuilder word(Ontology ontology, Node term) {
    return Json.createObjectBuilder()
        .add("iri", term.getURI())
        .add("label", ontology.label(term))
        .add("comment", ontology.comment(term))
        .add("is", kind(ontology.graph(), term));
  }

  private static String kind(Graph graph, Node term) {
    if (graph.contains(term, Terms.TYPE, OWL.Class.asNode())) {
      return "class";
    }
    return List.of(OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty).stream()
            .anyMatch(type -> graph.contains(term, Terms.TYPE, type.asNode()))
        ? "property"
        : "value";
  }
}
