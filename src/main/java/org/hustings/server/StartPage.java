package org.hustings.server;

import static org.hustings.server.Html.element;
import static org.hustings.server.Html.parts;
import static org.hustings.server.Html.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.hustings.catalogue.Description;
import org.hustings.graph.Terms;

/** The first page: what the graph holds, and the contests with their tallies. */
final class StartPage {
  private static final int MOST_CANDIDATES = 5;

  private final Visit visit;

  StartPage(Visit visit) {
    this.visit = visit;
  }

  Html page() {
    List<Layout.Alternate> formats =
        List.of(new Layout.Alternate("Turtle", Syntax.TURTLE.mediaType(), Description.PATH));
    return Layout.page(
        "Who endorses whom", body(), formats, visit.data().query("ask-start", Map.of()));
  }

  private Html body() {
    Map<Node, List<Tally>> tallies = Tally.all(visit.data());
    List<Html> cards = new ArrayList<>();
    List<Html> quiet = new ArrayList<>();
    List<Thing> contests = contests();
    fetchNames(contests, tallies);
    for (Thing contest : contests) {
      List<Tally> candidates = tallies.getOrDefault(contest.node(), List.of());
      if (candidates.isEmpty()) {
        quiet.add(element("li", visit.names().link(contest.node())));
      } else {
        cards.add(card(contest, candidates));
      }
    }
    return parts(
        element(
                "header",
                element("h1", "Who endorses whom, for which office?"),
                element("p", "And who says so, in which words, in which paper, on which day.")
                    .css("lead"),
                SearchForm.large(""),
                new Totals(visit).html())
            .css("hero"),
        element("section", element("h2", "Contests"), element("div", cards).css("contests")),
        quiet.isEmpty()
            ? Html.nothing()
            : element(
                "section",
                element("h2", "Contests without an endorsement that stands"),
                element("ul", quiet).css("quiet")));
  }

  /** The contests, latest first. */
  private List<Thing> contests() {
    List<Node> contests = visit.data().subjects(Terms.TYPE, Terms.CONTEST_CLASS);
    visit.data().fetch(contests);
    return contests.stream()
        .map(visit.data()::thing)
        .sorted(Comparator.comparing((Thing c) -> c.text(Terms.CLOSES)).reversed())
        .toList();
  }

  private void fetchNames(List<Thing> contests, Map<Node, List<Tally>> tallies) {
    List<Node> named = new ArrayList<>();
    contests.forEach(c -> named.addAll(c.all(Terms.OFFICE)));
    contests.forEach(c -> named.add(c.node()));
    tallies.values().forEach(all -> all.forEach(t -> named.add(t.candidate())));
    visit.names().fetch(named);
  }

  private Html card(Thing contest, List<Tally> candidates) {
    List<Html> rows = new ArrayList<>();
    for (Tally tally : candidates.stream().limit(MOST_CANDIDATES).toList()) {
      boolean won = contest.has(Terms.WINNER, tally.candidate());
      rows.add(
          element(
              "li",
              element(
                  "p",
                  visit.names().link(tally.candidate()),
                  won ? element("span", "won").css("won") : Html.nothing()),
              element("p", TallyView.marks(tally), text(" " + TallyView.words(tally)))
                  .css("tally")));
    }
    if (candidates.size() > MOST_CANDIDATES) {
      rows.add(element("li", "and " + (candidates.size() - MOST_CANDIDATES) + " more"));
    }
    return element(
            "article",
            element("h3", visit.names().link(contest.node())),
            element(
                    "p",
                    contest.first(Terms.OFFICE).map(visit.names()::link).orElse(Html.nothing()),
                    text(" · "),
                    Dates.brief(contest.text(Terms.OPENS)),
                    text(" – "),
                    Dates.brief(contest.text(Terms.CLOSES)))
                .css("place"),
            element("ol", rows))
        .css("contest");
  }
}
