package org.hustings.server;

import static org.hustings.server.Html.element;
import static org.hustings.server.Html.parts;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.hustings.graph.Terms;

/** The resources of a class by name: "/list/Person". */
final class ListPage {
  private static final int MOST = 3000;

  private final Visit visit;

  ListPage(Visit visit) {
    this.visit = visit;
  }

  /** The page; empty when there is nothing of the class. */
  Optional<Html> page(String className) {
    if (!className.matches("[A-Za-z]{1,40}")) {
      return Optional.empty();
    }
    Node type = Terms.own(className);
    List<Node> things = visit.data().subjects(Terms.TYPE, type);
    return things.isEmpty() ? Optional.empty() : Optional.of(page(type, things));
  }

  private Html page(Node type, List<Node> things) {
    List<? extends Html> items =
        things.stream()
            .limit(MOST)
            .sorted(Comparator.comparing(t -> visit.names().of(t).toLowerCase(Locale.ROOT)))
            .map(t -> element("li", visit.names().link(t)))
            .toList();
    String count =
        things.size() > MOST
            ? MOST + " of " + things.size() + "; ask for all of them in SPARQL (below)"
            : things.size() + ", by name";
    Html body =
        parts(
            element(
                "header",
                element("p", "All of a kind").css("kicker"),
                element("h1", visit.names().of(type)),
                element("p", count).css("place")),
            element("ul", items).css("names"));
    String query = visit.data().query("ask-list", Map.of("class", type));
    return Layout.page(visit.names().of(type), body, List.of(), query);
  }
}
