package org.hustings.server;

import static org.hustings.server.Html.element;
import static org.hustings.server.Html.link;
import static org.hustings.server.Html.name;
import static org.hustings.server.Html.parts;
import static org.hustings.server.Html.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.hustings.endpoint.MediaRange;
import org.hustings.endpoint.Reply;
import org.hustings.graph.Json;

/**
 * What a search finds: "/search?q=rut" as a page, as JSON for the script that searches while
 * somebody types ("total", and of the first ten "label", "kind", "name" and "address"), as RDF.
 */
final class SearchPage {
  private static final String JSON = "application/json";
  private static final int AT_ONCE = 10;
  private static final int LONGEST = 100;

  private final Visit visit;
  private final Searches searches;

  SearchPage(Visit visit, Searches searches) {
    this.visit = visit;
    this.searches = searches;
  }

  Reply reply(Ask ask) {
    String asked = Names.cut(ask.parameter("q").strip(), LONGEST);
    List<SearchIndex.Hit> hits = searches.of(visit).find(asked);
    Pager pager = new Pager(ask, hits.size());
    List<SearchIndex.Hit> shown = pager.cut(hits);
    if (ask.path().endsWith(Syntax.TURTLE.suffix())) {
      return new NamesRdf(visit).reply(shown.stream().map(SearchIndex.Hit::thing).toList(), ask);
    }
    Optional<String> best =
        MediaRange.best(MediaRange.read(ask.accept()), List.of(Syntax.HTML, JSON));
    Reply reply =
        best.filter(JSON::equals).isPresent()
            ? Reply.of(200, JSON, json(hits))
            : Layout.reply(200, page(asked, hits.size(), shown, pager));
    return reply.with("Vary", "Accept");
  }

  private String json(List<SearchIndex.Hit> hits) {
    return hits.stream()
        .limit(AT_ONCE)
        .map(this::json)
        .collect(Collectors.joining(",", "{\"total\":" + hits.size() + ",\"hits\":[", "]}\n"));
  }

  private String json(SearchIndex.Hit hit) {
    return "{\"label\":"
        + Json.quote(hit.label())
        + ",\"kind\":"
        + Json.quote(visit.names().of(hit.type()))
        + ",\"name\":"
        + Json.quote(hit.name())
        + ",\"address\":"
        + Json.quote(visit.links().page(hit.thing().getURI()))
        + "}";
  }

  private Html page(String asked, int total, List<SearchIndex.Hit> shown, Pager pager) {
    Html found =
        shown.isEmpty()
            ? element("p", none(asked)).css("empty")
            : parts(
                element("p", total + (total == 1 ? " name" : " names") + ", the nearest first")
                    .css("place"),
                element("ol", shown.stream().map(this::item).toList()).css("found"));
    Html body =
        parts(
            element("header", element("h1", "Search"), SearchForm.large(asked)),
            element("section", element("h2", "Found").css("unseen"), found),
            pager.links());
    String query =
        visit.data().query("ask-search", Map.of("word", NodeFactory.createLiteralString(asked)));
    List<Layout.Alternate> formats =
        List.of(
            new Layout.Alternate(
                Syntax.TURTLE.title(),
                Syntax.TURTLE.mediaType(),
                "/search.ttl?q=" + Links.encoded(asked)));
    return Layout.page(asked.isEmpty() ? "Search" : asked + ", search", body, formats, query);
  }

  private static String none(String asked) {
    return asked.isEmpty()
        ? "Type a part of a name: of a person, a state, an office, a contest, or an article's title."
        : "Nothing has this in its name. Every word must begin a word of the name.";
  }

  private Html item(SearchIndex.Hit hit) {
    return element(
        "li",
        link(visit.links().page(hit.thing().getURI()), name(hit.label())),
        element("span", text(" "), text(visit.names().of(hit.type()))).css("kind"),
        hit.name().isEmpty()
            ? Html.nothing()
            : element("span", text(", also "), name(hit.name())).css("kind"));
  }
}
