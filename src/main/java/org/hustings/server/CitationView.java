package org.hustings.server;

import static org.hustings.server.Html.element;
import static org.hustings.server.Html.link;
import static org.hustings.server.Html.name;
import static org.hustings.server.Html.parts;
import static org.hustings.server.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.hustings.graph.Terms;
import org.hustings.schema.Kind;
import org.hustings.schema.Role;

/** Shows a piece of evidence: its quote, how sure it is, who says so, and where it stands. */
final class CitationView {
  private static final String FOUND = "found by the rule";
  private static final String WRITTEN = "written by";

  private final Names names;
  private final Links links;
  private final Sentence sentence;

  CitationView(Visit visit) {
    this.names = visit.names();
    this.links = visit.links();
    this.sentence = new Sentence(names);
  }

  /** The whole of it, with the article that it stands in. */
  Html.Element full(Citation citation, Kind kind) {
    return full(quote(citation), citation, kind);
  }

  /** The whole of it, the quote among the words around it where their licence allows that. */
  Html.Element inContext(Citation citation, Kind kind, String text) {
    return full(
        text.isEmpty() ? quote(citation) : new Surroundings(text).of(citation), citation, kind);
  }

  private Html.Element full(Html quote, Citation citation, Kind kind) {
    return element(
            "figure",
            quote,
            element("figcaption", how(citation), place(citation), details(citation, kind)))
        .css("citation");
  }

  /** The quote as a block that names its source. */
  Html quote(Citation citation) {
    Html words = element("p", text("“"), name(citation.quote()), text("”"));
    return element("blockquote", words);
  }

  /** How sure it is, when it was and who says so, in one line. */
  Html how(Citation citation) {
    List<Html> line = new ArrayList<>();
    line.add(sentence.badge(citation.factuality()));
    if (!citation.date().isEmpty()) {
      line.add(parts(text(" "), Dates.html(citation.date())));
    }
    citation.evidence().first(Terms.SOURCE).ifPresent(s -> line.add(agent(" according to ", s)));
    citation.evidence().first(Terms.VIA).ifPresent(v -> line.add(agent(" through ", v)));
    return element("p", line).css("how");
  }

  /** The article with its publisher and date, as links to the sentence here and on the web. */
  Html place(Citation citation) {
    Thing article = citation.article();
    List<Html> line = new ArrayList<>();
    line.add(
        element(
            "cite", link(links.page(citation.passage().iri()), name(names.brief(article.node())))));
    if (!article.text(Terms.PUBLISHER).isEmpty()) {
      line.add(parts(text(", "), name(Names.cut(article.text(Terms.PUBLISHER), 120))));
    }
    if (!article.text(Terms.ISSUED).isEmpty()) {
      line.add(parts(text(", "), Dates.html(article.text(Terms.ISSUED))));
    }
    Optional<Node> address = article.first(Terms.PUBLISHED_AT);
    address.ifPresent(
        a ->
            line.add(
                parts(text(" "), link(Thing.characters(a), "read the article").css("outside"))));
    return element("p", line).css("place");
  }

  private Html agent(String before, Node agent) {
    return parts(text(before), names.link(agent));
  }

  /** The properties of the evidence that only some have, and how it was found. */
  Html details(Citation citation, Kind kind) {
    List<Html> items = new ArrayList<>();
    for (Role detail : kind.details()) {
      List<Node> values = citation.evidence().all(node(detail.iri()));
      if (!values.isEmpty()) {
        items.add(item(detail.label(), values));
      }
    }
    List<Node> inferred = citation.evidence().all(Terms.INFERRED);
    if (!inferred.isEmpty()) {
      items.add(item("not in the sentence itself", inferred));
    }
    citation
        .evidence()
        .first(Terms.METHOD)
        .ifPresent(m -> items.add(item(RuleText.isRule(links, m) ? FOUND : WRITTEN, List.of(m))));
    return items.isEmpty() ? Html.nothing() : element("p", items).css("details");
  }

  private Html item(String label, List<Node> values) {
    List<Html> parts = new ArrayList<>();
    parts.add(element("span", label + " ").css("label"));
    for (int i = 0; i < values.size(); i++) {
      parts.add(parts(text(i == 0 ? "" : ", "), names.link(values.get(i))));
    }
    return element("span", parts).css("item");
  }

  private static Node node(String iri) {
    return org.apache.jena.graph.NodeFactory.createURI(iri);
  }
}
