package org.hustings.server;

import static org.hustings.server.Html.element;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.hustings.graph.Terms;

/** The resources of a class by name: "/list/Person". */
final class ListPage {
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
    List<Html> items = new ArrayList<>();
    for (Data.Row row : visit.data().select("list", Map.of("class", type))) {
      row.node("thing").ifPresent(t -> items.add(element("li", visit.names().link(t))));
    }
    if (items.isEmpty()) {
      return Optional.empty();
    }
    String title = visit.names().of(type);
    Html body =
        Html.parts(
            element(
                "header",
                element("p", "All of a kind").css("kicker"),
                element("h1", title),
                element("p", items.size() + " of them, by name").css("place")),
            element("ul", items).css("names"));
    return Optional.of(
        Layout.page(title, body, List.of(), visit.data().query("list", Map.of("class", type))));
  }
}
