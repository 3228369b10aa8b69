package org.hustings.server;

import static org.hustings.server.Html.element;
import static org.hustings.server.Html.link;
import static org.hustings.server.Html.name;
import static org.hustings.server.Html.parts;
import static org.hustings.server.Html.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.hustings.graph.Terms;
import org.hustings.schema.Schema;

/** The terms of the ontology with what they mean, each at its own anchor. */
final class OntologyPage {
  private final Visit visit;

  OntologyPage(Visit visit) {
    this.visit = visit;
  }

  Html body() {
    List<Html> terms = new ArrayList<>();
    List<Html> index = new ArrayList<>();
    for (Node term : terms()) {
      String local = term.getURI().substring(Schema.NAMESPACE.length());
      index.add(element("li", link("#" + local, local)));
      terms.add(term(term, local));
    }
    return parts(
        element(
            "header",
            element("p", "Ontology").css("kicker"),
            element("h1", "The words of the graph"),
            element("p", text("Namespace "), element("code", Schema.NAMESPACE)).css("place")),
        element("nav", element("ul", index)).css("index").with("aria-label", "All terms"),
        element("dl", terms).css("terms"));
  }

  private List<Node> terms() {
    return visit
        .ontology()
        .graph()
        .find(Node.ANY, Terms.LABEL, Node.ANY)
        .mapWith(Triple::getSubject)
        .toList()
        .stream()
        .distinct()
        .filter(
            t ->
                t.isURI()
                    && t.getURI().startsWith(Schema.NAMESPACE)
                    && !t.getURI().equals(Schema.NAMESPACE))
        .sorted(Comparator.comparing(t -> t.getURI().toLowerCase(Locale.ROOT)))
        .toList();
  }

  private Html term(Node term, String local) {
    Graph graph = visit.ontology().graph();
    List<Html> rows = new ArrayList<>();
    rows.add(element("p", name(visit.ontology().comment(term))));
    graph.find(term, Node.ANY, Node.ANY).toList().stream()
        .filter(t -> !t.getObject().isBlank())
        .filter(
            t ->
                !t.getPredicate().equals(Terms.LABEL)
                    && !t.getPredicate().equals(RDFS.comment.asNode()))
        .sorted(
            Comparator.comparing(Triple::getPredicate, Data.ORDER)
                .thenComparing(Triple::getObject, Data.ORDER))
        .forEach(
            t ->
                rows.add(
                    element(
                            "p",
                            element("span", visit.names().of(t.getPredicate()) + " ").css("label"),
                            visit.names().link(t.getObject()))
                        .css("item")));
    return element(
            "div",
            element(
                "dt", name(visit.ontology().label(term)), text(" "), element("code", "h:" + local)),
            element("dd", rows))
        .css("term")
        .with("id", local);
  }
}
