package org.hustings.server;

import static org.hustings.server.Html.element;
import static org.hustings.server.Html.link;
import static org.hustings.server.Html.parts;
import static org.hustings.server.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.hustings.graph.Terms;

/** Shows claims below each other, each with its quotes. */
final class StatementList {
  private static final int QUOTES = 2;

  /** How many more are folded in; beyond, the claim's own page has them. */
  private static final int MOST = 20;

  private final Set<Node> here;
  private final Links links;
  private final Sentence sentence;
  private final CitationView citations;

  /** Makes a list for the page of a resource. */
  StatementList(Visit visit, Node here) {
    this.here = Set.of(here);
    this.links = visit.links();
    this.sentence = new Sentence(visit.names());
    this.citations = new CitationView(visit);
  }

  /** The claims as a list, in the order given. */
  Html html(List<Statement> statements) {
    return element("ul", statements.stream().map(this::item).toList()).css("statements");
  }

  private Html item(Statement statement) {
    List<Html> parts = new ArrayList<>();
    parts.add(
        element(
                "p",
                sentence.linked(statement, here),
                statement.citations().size() > QUOTES
                    ? sentence.factualities(statement)
                    : Html.nothing(),
                text(" "),
                link(links.page(statement.claim().iri()), places(statement)).css("more"))
            .css("claim"));
    parts.add(tenure(statement.claim()));
    parts.add(parts(quotes(statement).limit(QUOTES)));
    int rest = statement.citations().size() - QUOTES;
    if (rest > 0) {
      String words = rest == 1 ? "One more quote" : rest + " more quotes";
      parts.add(
          rest > MOST
              ? element("p", link(links.page(statement.claim().iri()), words))
              : element(
                  "details", element("summary", words), parts(quotes(statement).skip(QUOTES))));
    }
    return element("li", parts);
  }

  private Stream<Html> quotes(Statement statement) {
    return statement.citations().stream().map(c -> citations.full(c, statement.kind()));
  }

  private static String places(Statement statement) {
    int count = statement.citations().size();
    return count < 2 ? "the claim" : "the claim, with " + count + " quotes";
  }

  /** When a tenure of the gazetteer began and ended, and who vouches for it. */
  private Html tenure(Thing claim) {
    String began = claim.text(Terms.BEGAN);
    String ended = claim.text(Terms.ENDED);
    if (began.isEmpty() && ended.isEmpty()) {
      return Html.nothing();
    }
    String source = claim.text(Terms.PUBLISHED_AT);
    return element(
            "p",
            Dates.html(began),
            text(" – "),
            ended.isEmpty() ? text("open") : Dates.html(ended),
            source.isEmpty() ? Html.nothing() : text(" · source: " + Names.cut(source, 120)),
            claim.text(Terms.CERTAINTY).equals("low") ? text(" · uncertain") : Html.nothing())
        .css("span-of-time");
  }
}
