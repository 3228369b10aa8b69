package org.hustings.server;

import static org.hustings.server.Html.element;
import static org.hustings.server.Html.link;
import static org.hustings.server.Html.parts;

import java.util.ArrayList;
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

  /**
   * A page of the list; empty when there is none.
   *
   * @param number from 1
   */
  Optional<Html> page(String className, int number) {
    if (!className.matches("[A-Za-z]{1,40}")) {
      return Optional.empty();
    }
    Node type = Terms.own(className);
    List<Node> things = visit.data().subjects(Terms.TYPE, type);
    long from = (number - 1L) * MOST;
    return from < things.size() ? Optional.of(page(type, things, number)) : Optional.empty();
  }

  private Html page(Node type, List<Node> things, int number) {
    int from = (number - 1) * MOST;
    int to = Math.min(things.size(), from + MOST);
    List<? extends Html> items =
        things.subList(from, to).stream()
            .sorted(Comparator.comparing(t -> visit.names().of(t).toLowerCase(Locale.ROOT)))
            .map(t -> element("li", visit.names().link(t)))
            .toList();
    String count =
        things.size() > MOST
            ? (from + 1) + " to " + to + " of " + things.size() + " in the order of their addresses"
            : things.size() + ", by name";
    Html body =
        parts(
            element(
                "header",
                element("p", "All of a kind").css("kicker"),
                element("h1", visit.names().of(type)),
                element("p", count).css("place")),
            element("ul", items).css("names"),
            turning(number, to < things.size()));
    String query = visit.data().query("ask-list", Map.of("class", type));
    return Layout.page(visit.names().of(type), body, List.of(), query);
  }

  private static Html turning(int number, boolean more) {
    List<Html> links = new ArrayList<>();
    if (number > 1) {
      links.add(link("?page=" + (number - 1), "the page before").with("rel", "prev"));
    }
    if (more) {
      links.add(link("?page=" + (number + 1), "the next page").with("rel", "next"));
    }
    return links.isEmpty() ? Html.nothing() : element("nav", links).with("aria-label", "Pages");
  }
}
