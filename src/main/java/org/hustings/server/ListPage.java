package org.hustings.server;

import static org.hustings.server.Html.element;
import static org.hustings.server.Html.parts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.hustings.endpoint.Reply;
import org.hustings.graph.Terms;

/** The resources of a class by name: "/list/Person". */
final class ListPage {
  private static final Pattern ADDRESS = Pattern.compile("([A-Za-z]{1,40})(\\.ttl)?");
  private static final int SIZE = 1000;

  private final Visit visit;

  ListPage(Visit visit) {
    this.visit = visit;
  }

  /**
   * A page of the list, or the same in Turtle; empty when there is none.
   *
   * @param address the local name of the class, with ".ttl" for Turtle
   */
  Optional<Reply> reply(String address, Ask ask) {
    Matcher matcher = ADDRESS.matcher(address);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Node type = Terms.own(matcher.group(1));
    List<Node> things = new ArrayList<>(visit.data().subjects(Terms.TYPE, type));
    if (things.isEmpty()) {
      return Optional.empty();
    }
    visit.names().fetch(things);
    things.sort(
        Comparator.comparing((Node t) -> String.join(" ", Folded.words(visit.names().of(t))))
            .thenComparing(Thing::characters));
    Pager pager = new Pager(ask, things.size(), SIZE);
    return Optional.of(
        matcher.group(2) == null
            ? Layout.reply(200, page(type, things.size(), pager.cut(things), pager))
            : new NamesRdf(visit).reply(pager.cut(things), ask));
  }

  private Html page(Node type, int total, List<Node> shown, Pager pager) {
    List<? extends Html> items =
        shown.stream().map(t -> element("li", visit.names().link(t))).toList();
    Html body =
        parts(
            element(
                "header",
                element("p", "All of a kind").css("kicker"),
                element("h1", visit.names().of(type)),
                element("p", total + ", by name").css("place")),
            element("ul", items).css("names"),
            pager.links());
    String query = visit.data().query("ask-list", Map.of("class", type));
    return Layout.page(visit.names().of(type), body, List.of(turtle(type, pager)), query);
  }

  private static Layout.Alternate turtle(Node type, Pager pager) {
    String address = "/list/" + type.getLocalName() + Syntax.TURTLE.suffix();
    return new Layout.Alternate(
        Syntax.TURTLE.title(),
        Syntax.TURTLE.mediaType(),
        pager.number() == 1 ? address : address + "?page=" + pager.number());
  }
}
