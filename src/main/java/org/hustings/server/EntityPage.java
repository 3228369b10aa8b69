package org.hustings.server;

import static org.hustings.server.Html.element;
import static org.hustings.server.Html.link;
import static org.hustings.server.Html.name;
import static org.hustings.server.Html.parts;
import static org.hustings.server.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hustings.graph.Terms;

/**
 * The page of a person, a state, an office or anything else: the claims in which it fills a role,
 * what else is said of it, and what refers to it. With the parameter "list" it is one of these
 * lists alone, in pages: "Endorsement.endorser", or with "by" what refers to it by a property.
 */
final class EntityPage {
  private static final int FIRST = 25;

  private final Visit visit;
  private final Ask ask;
  private final Facts facts;

  EntityPage(Visit visit, Ask ask) {
    this.visit = visit;
    this.ask = ask;
    this.facts = new Facts(visit);
  }

  Html body(Thing thing) {
    if (!ask.parameter("by").isEmpty()) {
      return parts(heading(thing), references(thing));
    }
    Map<ClaimSection, List<Node>> claims = visit.statements().filling(thing.node());
    return claims.entrySet().stream()
        .filter(e -> e.getKey().anchor().equals(ask.parameter("list")))
        .findFirst()
        .map(e -> parts(heading(thing), alone(e.getKey(), e.getValue(), thing)))
        .orElseGet(() -> whole(thing, claims));
  }

  private Html whole(Thing thing, Map<ClaimSection, List<Node>> claims) {
    List<Html> contents = new ArrayList<>();
    List<Html> sections = new ArrayList<>();
    claims.forEach(
        (section, all) -> {
          sections.add(section(section, all, thing.node()));
          contents.add(
              element(
                  "li",
                  link("#" + section.anchor(), section.title()),
                  element("span", " " + all.size()).css("count")));
        });
    return parts(
        heading(thing),
        contents.size() < 2
            ? Html.nothing()
            : element("nav", element("ul", contents))
                .css("contents")
                .with("aria-label", "On this page"),
        Svg.hatchings(),
        new Picture(visit).of(thing.node(), !contents.isEmpty()),
        parts(sections.stream()),
        RuleText.section(visit, thing),
        facts.of(thing),
        facts.references(thing, property -> address("by", property)));
  }

  private Html section(ClaimSection section, List<Node> claims, Node here) {
    List<Html> parts = new ArrayList<>();
    parts.add(element("h2", section.title()));
    if (section.isTenure()) {
      parts.add(new Reigns(visit, section, here).html(claims));
    }
    List<Statement> shown =
        visit.statements().of(claims.subList(0, Math.min(FIRST, claims.size())));
    parts.add(new StatementList(visit, here).html(shown));
    if (claims.size() > FIRST) {
      parts.add(
          element("p", link(address("list", section.anchor()), "All " + claims.size() + " of them"))
              .css("all"));
    }
    return element("section", parts).with("id", section.anchor());
  }

  private Html alone(ClaimSection section, List<Node> claims, Thing thing) {
    Pager pager = new Pager(ask, claims.size());
    return element(
        "section",
        element("h2", section.title() + ", " + claims.size()),
        back(),
        new StatementList(visit, thing.node()).html(visit.statements().of(pager.cut(claims))),
        pager.links());
  }

  private Html references(Thing thing) {
    Node property = NodeFactory.createURI(ask.parameter("by"));
    List<Node> subjects = facts.referring(thing, property);
    Pager pager = new Pager(ask, subjects.size());
    List<Node> shown = pager.cut(subjects);
    visit.names().fetch(shown);
    return element(
        "section",
        element("h2", visit.names().link(property), text(" of, " + subjects.size())),
        back(),
        element("ul", shown.stream().map(s -> element("li", visit.names().link(s))).toList()),
        pager.links());
  }

  private Html back() {
    String whole = ask.asking("list", "").asking("by", "").asking("page", "").address();
    return element("p", link(whole, "← the whole page"));
  }

  private String address(String parameter, String value) {
    return ask.asking("page", "").with(parameter, value);
  }

  private Html heading(Thing thing) {
    List<Html> kinds = new ArrayList<>();
    for (Node type : thing.all(Terms.TYPE)) {
      kinds.add(parts(text(kinds.isEmpty() ? "" : ", "), visit.names().link(type)));
    }
    return element(
        "header",
        element("p", kinds).css("kicker"),
        element("h1", name(visit.names().of(thing.node()))),
        otherNames(thing));
  }

  private static Html otherNames(Thing thing) {
    List<Html> line = new ArrayList<>();
    for (Node other : thing.all(Terms.ALT_LABEL)) {
      line.add(
          parts(
              text(line.isEmpty() ? "also " : ", "),
              name(Names.cut(Thing.characters(other), 120))));
    }
    return line.isEmpty() ? Html.nothing() : element("p", line).css("also");
  }
}
