package org.hustings.server;

import static org.hustings.server.Html.element;
import static org.hustings.server.Html.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/** Shows claims by the day, each with its quote: the course of a contest. */
final class Timeline {
  private static final int MOST = 500;

  private final Set<Node> here;
  private final Sentence sentence;
  private final CitationView citations;

  /**
   * Makes a timeline.
   *
   * @param here what the page is about
   */
  Timeline(Visit visit, Set<Node> here) {
    this.here = here;
    this.sentence = new Sentence(visit.names());
    this.citations = new CitationView(visit);
  }

  /** The evidence of all the claims, oldest first; nothing when there is none. */
  Html html(List<Statement> statements) {
    List<Map.Entry<Citation, Statement>> events = new ArrayList<>();
    statements.forEach(s -> s.citations().forEach(c -> events.add(Map.entry(c, s))));
    if (events.isEmpty()) {
      return Html.nothing();
    }
    events.sort(Map.Entry.comparingByKey(Citation.BY_DATE));
    List<Html> items = new ArrayList<>();
    String day = "";
    for (List<Map.Entry<Citation, Statement>> group : groups(events)) {
      String next = group.get(0).getKey().shownDate();
      items.add(item(group, next.equals(day) ? "" : next));
      day = next;
    }
    return element("section", element("h2", "Day by day"), element("ol", items).css("timeline"))
        .with("id", "timeline");
  }

  /** Neighbours that stand in one passage and happened on one day, together. */
  private static List<List<Map.Entry<Citation, Statement>>> groups(
      List<Map.Entry<Citation, Statement>> events) {
    Map<String, List<Map.Entry<Citation, Statement>>> groups = new LinkedHashMap<>();
    for (Map.Entry<Citation, Statement> event : events.stream().limit(MOST).toList()) {
      String key = event.getKey().sortDate() + " " + event.getKey().passage().iri();
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(event);
    }
    return List.copyOf(groups.values());
  }

  private Html item(List<Map.Entry<Citation, Statement>> group, String day) {
    List<Html> said = new ArrayList<>();
    for (Map.Entry<Citation, Statement> event : group) {
      said.add(element("p", sentence.linked(event.getValue(), here)).css("claim"));
      said.add(citations.how(event.getKey()));
      said.add(citations.details(event.getKey(), event.getValue().kind()));
    }
    Citation citation = group.get(0).getKey();
    said.add(
        element(
                "figure",
                citations.quote(citation),
                element("figcaption", citations.place(citation)))
            .css("citation"));
    return element(
        "li",
        element("p", day.isEmpty() ? text("") : Dates.html(day)).css("day"),
        element("div", said).css("event"));
  }
}
