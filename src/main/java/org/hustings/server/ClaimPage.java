package org.hustings.server;

import static org.hustings.server.Html.element;
import static org.hustings.server.Html.parts;
import static org.hustings.server.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hustings.graph.Terms;

/** The page of a claim: its roles, and every piece of evidence with its quote. */
final class ClaimPage {
  private final Visit visit;
  private final Ask ask;
  private final Sentence sentence;
  private final CitationView citations;

  ClaimPage(Visit visit, Ask ask) {
    this.visit = visit;
    this.ask = ask;
    this.sentence = new Sentence(visit.names());
    this.citations = new CitationView(visit);
  }

  Html body(Statement statement) {
    List<Html> evidence = new ArrayList<>();
    evidence.add(element("h2", heading(statement)));
    Pager pager = new Pager(ask, statement.citations().size());
    pager
        .cut(statement.citations())
        .forEach(c -> evidence.add(citations.inContext(c, statement.kind(), words(c))));
    evidence.add(pager.links("#evidence"));
    return parts(
        element(
            "header",
            element("p", text("Claim: "), text(statement.kind().label())).css("kicker"),
            element("h1", sentence.linked(statement, Set.of())).css("sentence"),
            statement.citations().isEmpty()
                ? Html.nothing()
                : element("p", text("By the articles here: "), sentence.factualities(statement))
                    .css("said")),
        element("section", evidence).with("id", "evidence"),
        new Facts(visit).of(statement.claim()),
        new Picture(visit).of(statement.node(), statement.subject().isPresent()));
  }

  private String words(Citation citation) {
    return visit
        .data()
        .value(citation.article().node(), Terms.TEXT)
        .map(Thing::characters)
        .orElse("");
  }

  private static String heading(Statement statement) {
    long articles = statement.citations().stream().map(c -> c.article().node()).distinct().count();
    int quotes = statement.citations().size();
    return switch (quotes) {
      case 0 -> "No article is cited for it";
      case 1 -> "The sentence that says so";
      default ->
          quotes
              + " sentences say so, in "
              + (articles == 1 ? "one article" : articles + " articles");
    };
  }
}
