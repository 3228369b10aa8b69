package org.hustings.server;

import static org.hustings.server.Html.element;
import static org.hustings.server.Html.link;
import static org.hustings.server.Html.name;
import static org.hustings.server.Html.parts;
import static org.hustings.server.Html.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.hustings.graph.Terms;
import org.hustings.schema.Kind;
import org.hustings.schema.Role;

/**
 * The page of a person, a state, an office or anything else: the claims in which it fills a role,
 * what else is said of it, and what refers to it.
 */
final class EntityPage {
  private static final int MOST = 200;

  private final Visit visit;
  private final Facts facts;

  EntityPage(Visit visit) {
    this.visit = visit;
    this.facts = new Facts(visit);
  }

  Html body(Thing thing) {
    List<Html> parts = new ArrayList<>();
    parts.add(heading(thing));
    Set<Node> shown = new HashSet<>();
    List<Html> contents = new ArrayList<>();
    List<Html> sections = new ArrayList<>();
    for (Section section : Section.of(visit.schema())) {
      List<Statement> statements =
          visit.statements().filling(section.kind(), section.role(), thing.node(), MOST + 1);
      if (!statements.isEmpty()) {
        statements.forEach(s -> shown.add(s.node()));
        sections.add(section(section, statements, thing.node()));
        contents.add(
            element("li", link("#" + section.anchor(), section.title()), count(statements)));
      }
    }
    if (contents.size() > 1) {
      parts.add(
          element("nav", element("ul", contents))
              .css("contents")
              .with("aria-label", "On this page"));
    }
    parts.addAll(sections);
    parts.add(facts.of(thing));
    parts.add(facts.references(thing, shown));
    return parts(parts.stream());
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

  private Html otherNames(Thing thing) {
    List<Node> names = thing.all(Terms.ALT_LABEL);
    if (names.isEmpty()) {
      return Html.nothing();
    }
    List<Html> line = new ArrayList<>();
    line.add(text("also "));
    for (int i = 0; i < names.size(); i++) {
      line.add(
          parts(text(i == 0 ? "" : ", "), name(Names.cut(Thing.characters(names.get(i)), 120))));
    }
    return element("p", line).css("also");
  }

  private static Html count(List<Statement> statements) {
    int size = statements.size();
    return element("span", " " + (size > MOST ? "more than " + MOST : size)).css("count");
  }

  private Html section(Section section, List<Statement> statements, Node here) {
    List<Html> parts = new ArrayList<>();
    parts.add(element("h2", section.title()));
    if (statements.size() > MOST) {
      parts.add(
          element("p", "There are more than " + MOST + ": ask for all of them in SPARQL (below)."));
    }
    parts.add(new StatementList(visit, here).html(statements.stream().limit(MOST).toList()));
    return element("section", parts).with("id", section.anchor());
  }

  /** The claims of one kind in which the page's resource fills one role. */
  record Section(Kind kind, Role role, String title) {
    private static final Titles TITLES = new Titles();

    static List<Section> of(org.hustings.schema.Schema schema) {
      List<Section> sections = new ArrayList<>();
      for (Kind kind : schema.kinds()) {
        for (Role role : kind.key()) {
          if (!role.classes().isEmpty()) {
            sections.add(new Section(kind, role, TITLES.of(kind, role)));
          }
        }
      }
      sections.sort(java.util.Comparator.comparingInt(s -> TITLES.rank(s.kind, s.role)));
      return sections;
    }

    String anchor() {
      return kind.name() + "." + role.name();
    }
  }
}
