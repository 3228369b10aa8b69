package org.hustings.server;

import static org.hustings.server.Html.element;
import static org.hustings.server.Html.name;
import static org.hustings.server.Html.parts;
import static org.hustings.server.Html.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hustings.graph.Terms;

/**
 * The page of a contest: who backs whom on a map and beside each other, then its course, as far as
 * somebody wants to see it.
 */
final class ContestPage {
  private final Visit visit;
  private final Ask ask;

  ContestPage(Visit visit, Ask ask) {
    this.visit = visit;
    this.ask = ask;
  }

  Html body(Thing contest) {
    Lens lens = Lens.of(ask);
    Race race = Race.of(visit, contest.node(), lens);
    List<Said> listed = race.said().stream().filter(lens::lists).toList();
    Pager pager = new Pager(ask, listed.size());
    return parts(
        heading(contest),
        new LensForm(visit, ask, lens, race).html(),
        Svg.hatchings(),
        new TileMap(visit, race).html(),
        candidates(contest, race, lens),
        course(contest, race, lens, listed, pager),
        new Facts(visit).of(contest));
  }

  private Html candidates(Thing contest, Race race, Lens lens) {
    if (race.contenders().isEmpty()) {
      String nothing =
          lens.narrows()
              ? "Nothing that is said of this contest is so."
              : "No article here speaks of this contest yet.";
      return element("p", nothing).css("empty");
    }
    ContenderView view = new ContenderView(visit, ask, contest);
    view.fetch(race.contenders());
    return element(
            "section",
            element("h2", "Candidates"),
            element("div", race.contenders().stream().map(view::html).toList()).css("candidates"))
        .with("id", "candidates");
  }

  private Html course(Thing contest, Race race, Lens lens, List<Said> listed, Pager pager) {
    if (listed.isEmpty()) {
      return Html.nothing();
    }
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < listed.size(); i++) {
      places.putIfAbsent(listed.get(i).since(), i);
    }
    List<Node> evidence = pager.cut(listed).stream().map(Said::evidence).distinct().toList();
    Html list = new Timeline(visit, here(contest)).html(visit.statements().cited(evidence));
    return element(
            "section",
            element("h2", "Day by day"),
            new DayChart(visit, day -> pager.at(places.getOrDefault(day, 0)) + "#d-" + day)
                .html(race.contenders()),
            lens.candidate().isEmpty() ? Html.nothing() : onlyOne(lens),
            list,
            pager.links("#timeline"))
        .with("id", "timeline");
  }

  private Html onlyOne(Lens lens) {
    Node candidate = NodeFactory.createURI(lens.candidate());
    return element(
            "p",
            text("Of "),
            visit.names().link(candidate),
            text(" alone: "),
            Html.link(
                ask.asking("candidate", "").asking("page", "").address() + "#timeline",
                "all of them"),
            text("."))
        .css("place");
  }

  private static Set<Node> here(Thing contest) {
    Set<Node> here = new HashSet<>(contest.all(Terms.OFFICE));
    here.add(contest.node());
    return here;
  }

  private Html heading(Thing contest) {
    List<Html> line = new ArrayList<>();
    contest.first(Terms.OFFICE).ifPresent(o -> line.add(visit.names().link(o)));
    String opens = contest.text(Terms.OPENS);
    String closes = contest.text(Terms.CLOSES);
    if (!opens.isEmpty() || !closes.isEmpty()) {
      line.add(
          parts(
              text(line.isEmpty() ? "" : " · "),
              Dates.html(opens),
              text(" – "),
              Dates.html(closes)));
    }
    contest
        .first(Terms.WINNER)
        .ifPresent(w -> line.add(parts(text(" · won by "), visit.names().link(w))));
    return element(
        "header",
        element("p", "Contest").css("kicker"),
        element("h1", name(visit.names().of(contest.node()))),
        element("p", line).css("place"));
  }
}
