package org.hustings.server;

import static org.hustings.server.Html.element;
import static org.hustings.server.Html.link;
import static org.hustings.server.Html.parts;
import static org.hustings.server.Html.text;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hustings.graph.Terms;
import org.hustings.schema.Kind;
import org.hustings.schema.Role;

/** One candidate's column on the page of a contest. */
final class ContenderView {
  private static final int MOST = 40;

  private final Visit visit;
  private final Ask ask;
  private final Sentence sentence;
  private final Thing contest;

  ContenderView(Visit visit, Ask ask, Thing contest) {
    this.visit = visit;
    this.ask = ask;
    this.sentence = new Sentence(visit.names());
    this.contest = contest;
  }

  /** Reads at once what the columns name. */
  void fetch(List<Contender> contenders) {
    List<Node> named = new ArrayList<>();
    List<Node> evidence = new ArrayList<>();
    for (Contender contender : contenders) {
      for (ClaimGroup group : ClaimGroup.of(contender)) {
        for (List<Said> claim : group.claims().stream().limit(MOST).toList()) {
          claim.forEach(s -> named.addAll(List.of(s.agent(), s.behalf())));
          if (group.title().equals(ClaimGroup.STANDING)) {
            claim.forEach(s -> evidence.add(s.evidence()));
          }
        }
      }
    }
    visit.names().fetch(named);
    visit.data().fetch(evidence);
  }

  Html html(Contender contender) {
    List<Html> parts = new ArrayList<>();
    parts.add(
        element(
            "h3", Legend.letter(contender), text(" "), visit.names().link(contender.candidate())));
    if (contest.has(Terms.WINNER, contender.candidate())) {
      parts.add(element("p", "Won").css("won"));
    }
    parts.add(
        element(
                "p",
                TallyView.marks(contender.tally()),
                text(" " + TallyView.words(contender.tally())))
            .css("tally"));
    ClaimGroup.of(contender).forEach(group -> parts.add(html(contender, group)));
    return element("article", parts).css("candidate");
  }

  private Html html(Contender contender, ClaimGroup group) {
    if (group.claims().isEmpty()) {
      return Html.nothing();
    }
    List<Html> lines = new ArrayList<>();
    group.claims().stream().limit(MOST).forEach(claim -> lines.add(line(claim)));
    int rest = group.claims().size() - MOST;
    if (rest > 0) {
      String address =
          ask.asking("page", "").with("candidate", Thing.characters(contender.candidate()));
      lines.add(element("li", link(address + "#timeline", "and " + rest + " more, day by day")));
    }
    return parts(element("h4", group.title()), element("ul", lines).css("backers"));
  }

  private Html line(List<Said> claim) {
    Said first = claim.get(0);
    Html who =
        first.endorses() || first.opposes()
            ? visit.names().link(first.agent())
            : text(details(claim));
    Html behalf =
        first.behalf().equals(first.agent())
            ? Html.nothing()
            : parts(text(" for "), visit.names().link(first.behalf()));
    return element(
        "li",
        who,
        behalf,
        first.since().isEmpty() ? text("") : parts(text(" "), Dates.brief(first.since())),
        parts(
            claim.stream()
                .map(Said::factuality)
                .distinct()
                .map(f -> parts(text(" "), sentence.badge(f)))),
        text(" "),
        link(visit.links().page(Thing.characters(first.claim())), "why").css("more"));
  }

  /** What is particular in the evidence, in words: "Frontrunner, Withdrawn". */
  private String details(List<Said> claim) {
    List<String> words = new ArrayList<>();
    for (Said said : claim) {
      Thing evidence = visit.data().thing(said.evidence());
      for (Role role : roles(said.kind())) {
        evidence
            .first(NodeFactory.createURI(role.iri()))
            .filter(v -> !role.terms().isEmpty())
            .map(visit.names()::of)
            .filter(w -> !words.contains(w))
            .ifPresent(words::add);
      }
    }
    return words.isEmpty() ? "stands" : String.join(", ", words);
  }

  private List<Role> roles(Node kind) {
    return visit.schema().kinds().stream()
        .filter(k -> k.iri().equals(Thing.characters(kind)))
        .map(Kind::details)
        .findFirst()
        .orElse(List.of());
  }
}
