package org.hustings.server;

import static org.hustings.server.Html.element;
import static org.hustings.server.Html.link;
import static org.hustings.server.Html.parts;
import static org.hustings.server.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the graph holds, in numbers, and how fresh it is. */
final class Totals {
  private final Visit visit;

  Totals(Visit visit) {
    this.visit = visit;
  }

  Html html() {
    return parts(counts(), freshness());
  }

  private Html counts() {
    Data.Row row = visit.data().select("totals", Map.of()).get(0);
    String first = row.text("first");
    String last = row.text("last");
    Html dates =
        first.isEmpty()
            ? Html.nothing()
            : total(
                parts(Dates.brief(first), text(" – "), Dates.brief(last)),
                "dates of the articles",
                "wide");
    return element(
            "dl",
            total(link("/list/Article", row.text("articles")), "articles", ""),
            total(text(row.text("publishers")), "publishers", ""),
            total(text(row.text("claims")), "claims", ""),
            total(text(row.text("evidence")), "quotes as evidence", ""),
            total(link("/list/Contest", row.text("contests")), "contests", ""),
            dates)
        .css("totals");
  }

  private Html freshness() {
    Data.Row row = visit.data().select("freshness", Map.of()).get(0);
    List<Html> line = new ArrayList<>();
    row.node("article")
        .ifPresent(
            article ->
                line.add(
                    parts(
                        text("Newest article: "),
                        visit.names().link(article),
                        text(", "),
                        Dates.html(row.text("issued")),
                        text(". "))));
    if (!row.text("built").isEmpty()) {
      line.add(parts(text("Last build: "), Dates.moment(row.text("built")), text(".")));
    }
    return line.isEmpty() ? Html.nothing() : element("p", line).css("fresh place");
  }

  private static Html total(Html value, String label, String css) {
    return element("div", element("dt", label), element("dd", value)).css(css);
  }
}
