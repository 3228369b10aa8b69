package org.hustings.server;

import static org.hustings.server.Html.element;
import static org.hustings.server.Html.link;
import static org.hustings.server.Html.name;
import static org.hustings.server.Html.parts;
import static org.hustings.server.Html.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.hustings.graph.Terms;

/** The page of an article: where it appeared, and its quotes in order with what each claims. */
final class ArticlePage {
  private final Visit visit;
  private final Sentence sentence;
  private final CitationView citations;

  ArticlePage(Visit visit) {
    this.visit = visit;
    this.sentence = new Sentence(visit.names());
    this.citations = new CitationView(visit);
  }

  Html body(Thing article) {
    Map<Node, List<Map.Entry<Citation, Statement>>> passages = new LinkedHashMap<>();
    for (Map.Entry<Citation, Statement> said : visit.statements().in(article)) {
      passages.computeIfAbsent(said.getKey().passage().node(), p -> new ArrayList<>()).add(said);
    }
    List<Html> quotes = new ArrayList<>();
    quotes.add(element("h2", heading(passages.size())));
    passages.values().forEach(said -> quotes.add(passage(said)));
    return parts(
        heading(article),
        whole(article, passages.values().stream().map(said -> said.get(0).getKey()).toList()),
        element("section", quotes).with("id", "quotes"),
        new Facts(visit).of(article));
  }

  private static Html whole(Thing article, List<Citation> citations) {
    String text = article.text(Terms.TEXT);
    return text.isEmpty()
        ? Html.nothing()
        : element(
                "section",
                element("h2", "The text, with what was read from it"),
                new ArticleText(text, citations).html())
            .with("id", "text");
  }

  private static String heading(int passages) {
    return switch (passages) {
      case 0 -> "Nothing was found in it";
      case 1 -> "The sentence that was read from it";
      default -> passages + " passages, in the order of the text";
    };
  }

  private Html heading(Thing article) {
    String publisher = article.text(Terms.PUBLISHER);
    List<Html> line = new ArrayList<>();
    if (!publisher.isEmpty()) {
      line.add(name(Names.cut(publisher, 120)));
    }
    if (!article.text(Terms.ISSUED).isEmpty()) {
      line.add(parts(text(line.isEmpty() ? "" : ", "), Dates.html(article.text(Terms.ISSUED))));
    }
    article
        .first(Terms.PUBLISHED_AT)
        .ifPresent(
            a ->
                line.add(
                    parts(
                        text(" "), link(Thing.characters(a), "read the article").css("outside"))));
    return element(
        "header",
        element("p", "Article").css("kicker"),
        element("h1", name(visit.names().of(article.node()))),
        element("p", line).css("place"));
  }

  private Html passage(List<Map.Entry<Citation, Statement>> said) {
    Citation first = said.get(0).getKey();
    List<Html> claims = new ArrayList<>();
    for (Map.Entry<Citation, Statement> one : said) {
      claims.add(claim(one.getKey(), one.getValue()));
    }
    return element("figure", citations.quote(first), element("figcaption", element("ul", claims)))
        .css("citation")
        .with("id", first.fragment());
  }

  private Html claim(Citation citation, Statement statement) {
    return element(
            "li",
            element(
                    "p",
                    sentence.linked(statement, Set.of()),
                    text(" "),
                    link(visit.links().page(statement.claim().iri()), "claim").css("more"))
                .css("claim"),
            citations.how(citation),
            citations.details(citation, statement.kind()))
        .with("id", fragment(citation.evidence()));
  }

  /** The part of an IRI after its "#", which is the anchor on this page. */
  private static String fragment(Thing thing) {
    return thing.iri().substring(thing.iri().indexOf('#') + 1);
  }
}
