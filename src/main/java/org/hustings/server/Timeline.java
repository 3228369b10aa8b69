package org.hustings.server;

import static org.hustings.server.Html.element;
import static org.hustings.server.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Shows claims by the day, each with its quote: the course of a contest. */
final class Timeline {
  private static final int MOST = 500;

  private final Sentence sentence;
  private final CitationView citations;

  Timeline(Visit visit) {
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
    for (Map.Entry<Citation, Statement> event : events.stream().limit(MOST).toList()) {
      String next = event.getKey().sortDate();
      items.add(item(event, next.equals(day) ? "" : next));
      day = next;
    }
    return element("section", element("h2", "Day by day"), element("ol", items).css("timeline"))
        .with("id", "timeline");
  }

  private Html item(Map.Entry<Citation, Statement> event, String day) {
    Citation citation = event.getKey();
    return element(
        "li",
        element("p", day.isEmpty() ? text("") : Dates.html(day)).css("day"),
        element(
                "div",
                element("p", sentence.linked(event.getValue())).css("claim"),
                citations.full(citation, event.getValue().kind()))
            .css("event"));
  }
}
