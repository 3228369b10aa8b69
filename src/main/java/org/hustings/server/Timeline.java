package org.hustings.server;

import static org.hustings.server.Html.element;
import static org.hustings.server.Html.link;
import static org.hustings.server.Html.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/** Shows claims by the day, each with its quote: the course of a contest. */
final class Timeline {
  private final Set<Node> here;
  private final Links links;
  private final Sentence sentence;
  private final CitationView citations;

  /**
   * Makes a timeline.
   *
   * @param here what the page is about
   */
  Timeline(Visit visit, Set<Node> here) {
    this.here = here;
    this.links = visit.links();
    this.sentence = new Sentence(visit.names());
    this.citations = new CitationView(visit);
  }

  /** Pieces of evidence in the order of their days, as a list. */
  Html html(List<Map.Entry<Citation, Statement>> events) {
    List<Html> items = new ArrayList<>();
    String day = "";
    Set<String> anchors = new HashSet<>();
    for (List<Map.Entry<Citation, Statement>> group : groups(events)) {
      String next = group.get(0).getKey().shownDate();
      Html.Element item = item(group, next.equals(day) ? "" : next);
      String sorted = group.get(0).getKey().sortDate();
      boolean first = sorted.matches("[0-9-]{10}") && anchors.add(sorted);
      items.add(first ? item.with("id", "d-" + sorted) : item);
      day = next;
    }
    return element("ol", items).css("timeline");
  }

  /** Neighbours that stand in one passage and happened on one day, together. */
  private static List<List<Map.Entry<Citation, Statement>>> groups(
      List<Map.Entry<Citation, Statement>> events) {
    Map<String, List<Map.Entry<Citation, Statement>>> groups = new LinkedHashMap<>();
    for (Map.Entry<Citation, Statement> event : events) {
      String key = event.getKey().sortDate() + " " + event.getKey().passage().iri();
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(event);
    }
    return List.copyOf(groups.values());
  }

  private Html.Element item(List<Map.Entry<Citation, Statement>> group, String day) {
    List<Html> said = new ArrayList<>();
    for (Map.Entry<Citation, Statement> event : group) {
      String claim = links.page(event.getValue().claim().iri());
      said.add(
          element(
                  "p",
                  sentence.linked(event.getValue(), here),
                  text(" "),
                  link(claim, "the claim").css("more"))
              .css("claim"));
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
