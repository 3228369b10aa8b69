package org.hustings.server;

import static org.hustings.server.Html.element;
import static org.hustings.server.Html.link;
import static org.hustings.server.Html.parts;
import static org.hustings.server.Html.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hustings.graph.Terms;

/** Shows the properties of a resource, and what refers to it, with their labels. */
final class Facts {
  private static final int MOST = 100;

  /** Properties that the rest of a page shows. */
  private static final Set<Node> SHOWN =
      Set.of(Terms.TYPE, Terms.LABEL, Terms.ALT_LABEL, Terms.REIFIES, Terms.EVIDENCE, Terms.TEXT);

  private final Visit visit;

  Facts(Visit visit) {
    this.visit = visit;
  }

  /** The properties with their values, as a list; nothing when there is none left. */
  Html of(Thing thing) {
    List<Html> rows = new ArrayList<>();
    visit.names().fetch(thing.properties().values().stream().flatMap(List::stream).toList());
    thing.properties().entrySet().stream()
        .filter(e -> !SHOWN.contains(e.getKey()))
        .forEach(e -> rows.addAll(row(visit.names().link(e.getKey()), e.getValue())));
    return section("What is known", "facts", rows);
  }

  /**
   * The resources that refer to this one, by property; claims have lists of their own.
   *
   * @param more leads from a property to the whole list
   */
  Html references(Thing thing, UnaryOperator<String> more) {
    Map<Node, List<Node>> referring = new TreeMap<>(Data.ORDER);
    for (Data.Row row : others(thing)) {
      referring
          .computeIfAbsent(row.required("property"), p -> new ArrayList<>())
          .add(row.required("subject"));
    }
    List<Html> rows = new ArrayList<>();
    List<Node> named = new ArrayList<>();
    referring.values().forEach(all -> named.addAll(all.stream().limit(MOST).toList()));
    visit.names().fetch(named);
    referring.forEach(
        (property, subjects) -> {
          rows.addAll(
              row(
                  parts(visit.names().link(property), text(" of")),
                  subjects.stream().limit(MOST).toList()));
          if (subjects.size() > MOST) {
            String all = "all " + subjects.size() + " of them";
            rows.add(element("dd", link(more.apply(Thing.characters(property)), all)));
          }
        });
    return section("Referred to", "references", rows);
  }

  /** The resources that refer to this one by a property, without claims; sorted. */
  List<Node> referring(Thing thing, Node property) {
    return others(thing).stream()
        .filter(row -> row.required("property").equals(property))
        .map(row -> row.required("subject"))
        .toList();
  }

  private List<Data.Row> others(Thing thing) {
    Set<Node> claims = new HashSet<>();
    visit.schema().kinds().forEach(k -> claims.add(NodeFactory.createURI(k.iri())));
    List<Data.Row> rows = visit.data().select("references", Map.of("thing", thing.node()));
    return rows.stream()
        .filter(r -> r.node("type").filter(claims::contains).isEmpty())
        .filter(r -> !SHOWN.contains(r.required("property")))
        .toList();
  }

  private List<Html> row(Html property, List<Node> values) {
    List<Html> row = new ArrayList<>();
    row.add(element("dt", property));
    values.forEach(v -> row.add(element("dd", visit.names().link(v))));
    return row;
  }

  private static Html section(String title, String anchor, List<Html> rows) {
    return rows.isEmpty()
        ? Html.nothing()
        : element("section", element("h2", title), element("dl", rows).css("facts"))
            .with("id", anchor);
  }
}
