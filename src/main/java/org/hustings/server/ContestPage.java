package org.hustings.server;

import static org.hustings.server.Html.element;
import static org.hustings.server.Html.name;
import static org.hustings.server.Html.parts;
import static org.hustings.server.Html.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.hustings.graph.Terms;
import org.hustings.schema.Kind;
import org.hustings.schema.Role;

/** The page of a contest: its candidates beside each other with who backs them, then its course. */
final class ContestPage {
  private static final int MOST = 2000;

  private final Visit visit;

  ContestPage(Visit visit) {
    this.visit = visit;
  }

  Html body(Thing contest) {
    List<Statement> statements = statements(contest.node());
    List<Html> columns = new ArrayList<>();
    for (Tally tally : candidates(contest.node(), statements)) {
      columns.add(new CandidateView(visit, contest, tally).html(statements));
    }
    return parts(
        heading(contest),
        columns.isEmpty()
            ? element("p", "No article here speaks of this contest yet.").css("empty")
            : element("div", columns).css("candidates"),
        new Timeline(visit, here(contest)).html(statements),
        new Facts(visit).of(contest));
  }

  private static Set<Node> here(Thing contest) {
    Set<Node> here = new HashSet<>(contest.all(Terms.OFFICE));
    here.add(contest.node());
    return here;
  }

  private List<Statement> statements(Node contest) {
    List<Statement> all = new ArrayList<>();
    for (Kind kind : visit.schema().kinds()) {
      for (Role role : kind.key()) {
        if (role.classes().contains("Contest")) {
          all.addAll(visit.statements().filling(kind, role, contest, MOST));
        }
      }
    }
    all.sort(Statement.BY_DATE);
    return all;
  }

  /** Everybody who stands, or is spoken of, in the order of who backs them. */
  private List<Tally> candidates(Node contest, List<Statement> statements) {
    Map<Node, Tally> rest = new TreeMap<>(Data.ORDER);
    statements.forEach(
        s -> s.filler("candidate").ifPresent(c -> rest.put(c, new Tally(c, List.of(), List.of()))));
    List<Tally> all = new ArrayList<>(Tally.of(visit.data(), contest));
    all.forEach(t -> rest.remove(t.candidate()));
    all.addAll(
        rest.values().stream()
            .sorted(Comparator.comparing(t -> visit.names().of(t.candidate())))
            .toList());
    return all;
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
