package org.hustings.server;

import static org.hustings.server.Html.element;
import static org.hustings.server.Html.link;
import static org.hustings.server.Html.parts;
import static org.hustings.server.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hustings.graph.Terms;
import org.hustings.schema.Role;

/** One candidate's column on the page of a contest. */
final class CandidateView {
  private final Visit visit;
  private final Sentence sentence;
  private final Thing contest;
  private final Tally tally;

  CandidateView(Visit visit, Thing contest, Tally tally) {
    this.visit = visit;
    this.sentence = new Sentence(visit.names());
    this.contest = contest;
    this.tally = tally;
  }

  /** The column, out of all claims about the contest. */
  Html html(List<Statement> contestStatements) {
    List<Statement> statements =
        contestStatements.stream()
            .filter(s -> s.filler("candidate").filter(tally.candidate()::equals).isPresent())
            .toList();
    List<Html> parts = new ArrayList<>();
    parts.add(element("h2", visit.names().link(tally.candidate())));
    if (contest.has(Terms.WINNER, tally.candidate())) {
      parts.add(element("p", "Won").css("won"));
    }
    parts.add(
        element("p", TallyView.marks(tally), text(" " + TallyView.words(tally))).css("tally"));
    List<Statement> endorsements = of(statements, "Endorsement");
    parts.add(
        group("States", endorsements.stream().filter(s -> counts(s, tally.states())).toList()));
    parts.add(
        group("Others", endorsements.stream().filter(s -> counts(s, tally.others())).toList()));
    parts.add(
        group("Said, but not counted", endorsements.stream().filter(s -> !counted(s)).toList()));
    parts.add(group("Opposed by", of(statements, "Opposition")));
    parts.add(group("Standing", of(statements, "Candidacy")));
    return element("section", parts).css("candidate");
  }

  private boolean counted(Statement statement) {
    return counts(statement, tally.states()) || counts(statement, tally.others());
  }

  /** True when the endorser, or the one on whose behalf it spoke, is among those counted. */
  private static boolean counts(Statement statement, List<Node> backers) {
    return statement.subject().filter(backers::contains).isPresent()
        || statement.citations().stream()
            .anyMatch(
                c -> c.evidence().all(Terms.ON_BEHALF_OF).stream().anyMatch(backers::contains));
  }

  private static List<Statement> of(List<Statement> statements, String kind) {
    return statements.stream().filter(s -> s.kind().name().equals(kind)).toList();
  }

  private Html group(String title, List<Statement> statements) {
    if (statements.isEmpty()) {
      return Html.nothing();
    }
    return parts(
        element("h3", title),
        element("ul", statements.stream().map(this::line).toList()).css("backers"));
  }

  private Html line(Statement statement) {
    boolean self = statement.subject().filter(tally.candidate()::equals).isPresent();
    Html who =
        self
            ? text(details(statement))
            : statement.subject().map(visit.names()::link).orElse(Html.nothing());
    Html when =
        statement.citations().stream()
            .findFirst()
            .map(c -> parts(text(" "), Dates.brief(c.shownDate())))
            .orElse(Html.nothing());
    return element(
        "li",
        who,
        behalf(statement),
        when,
        sentence.factualities(statement),
        text(" "),
        link(visit.links().page(statement.claim().iri()), "why").css("more"));
  }

  /** In whose name the endorser spoke. */
  private Html behalf(Statement statement) {
    return statement.citations().stream()
        .flatMap(c -> c.evidence().all(Terms.ON_BEHALF_OF).stream())
        .findFirst()
        .<Html>map(b -> parts(text(" for "), visit.names().link(b)))
        .orElseGet(Html::nothing);
  }

  /** What is particular in the evidence, in words: "Frontrunner, Withdrawn". */
  private String details(Statement statement) {
    List<String> words = new ArrayList<>();
    for (Citation citation : statement.citations()) {
      for (Role role : statement.kind().details()) {
        Optional<Node> value = citation.evidence().first(NodeFactory.createURI(role.iri()));
        value
            .filter(v -> !role.terms().isEmpty())
            .map(visit.names()::of)
            .filter(w -> !words.contains(w))
            .ifPresent(words::add);
      }
    }
    return words.isEmpty() ? "stands" : String.join(", ", words);
  }
}
