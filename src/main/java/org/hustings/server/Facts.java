package org.hustings.server;

import static org.hustings.server.Html.element;
import static org.hustings.server.Html.parts;
import static org.hustings.server.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
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
    thing.properties().entrySet().stream()
        .filter(e -> !SHOWN.contains(e.getKey()))
        .forEach(e -> rows.addAll(row(visit.names().link(e.getKey()), e.getValue())));
    return section("What is known", "facts", rows);
  }

  /** The resources that refer to this one, by property; claims already shown are left out. */
  Html references(Thing thing, Set<Node> shown) {
    List<Html> rows = new ArrayList<>();
    for (Node property : visit.data().propertiesTo(thing.node())) {
      List<Node> subjects =
          visit.data().subjects(property, thing.node()).stream()
              .filter(s -> !shown.contains(s))
              .toList();
      if (!subjects.isEmpty() && !SHOWN.contains(property)) {
        rows.addAll(row(parts(visit.names().link(property), text(" of")), subjects));
      }
    }
    return section("Referred to", "references", rows);
  }

  private List<Html> row(Html property, List<Node> values) {
    List<Html> row = new ArrayList<>();
    row.add(element("dt", property));
    values.stream().limit(MOST).forEach(v -> row.add(element("dd", visit.names().link(v))));
    if (values.size() > MOST) {
      row.add(element("dd", "and " + (values.size() - MOST) + " more"));
    }
    return row;
  }

  private static Html section(String title, String anchor, List<Html> rows) {
    return rows.isEmpty()
        ? Html.nothing()
        : element("section", element("h2", title), element("dl", rows).css("facts"))
            .with("id", anchor);
  }
}
