package org.hustings.server;

import static org.hustings.server.Html.element;
import static org.hustings.server.Html.link;
import static org.hustings.server.Html.parts;
import static org.hustings.server.Html.text;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.hustings.catalogue.Description;
import org.hustings.catalogue.Dump;
import org.hustings.catalogue.Dumps;
import org.hustings.catalogue.Sitemap;
import org.hustings.endpoint.MediaRange;
import org.hustings.endpoint.Reply;

/** What leads machines and people to all of the data: description, dumps, sitemap, robots.txt. */
final class CataloguePages {
  private static final Pattern SITEMAP = Pattern.compile("/sitemap(?:-([1-9][0-9]{0,5}))?\\.xml");
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Dumps dumps;
  private final Supplier<String> root;
  private final Links links;

  /**
   * Makes the pages.
   *
   * @param root gives where the server is reached, without a slash at the end
   */
  CataloguePages(Dumps dumps, Supplier<String> root, Links links) {
    this.dumps = dumps;
    this.root = root;
    this.links = links;
  }

  /** The answer to a request, or empty when it is for something else. */
  Optional<Reply> answer(Ask ask, DatasetGraph view) {
    Matcher sitemap = SITEMAP.matcher(ask.path());
    if (sitemap.matches()) {
      int number = sitemap.group(1) == null ? 0 : Integer.parseInt(sitemap.group(1));
      return new Sitemap(root.get(), links.base(), iri -> Links.ascii(links.page(iri)))
          .xml(view, number)
          .map(xml -> Reply.of(200, "application/xml", xml));
    }
    return switch (ask.path()) {
      case Description.PATH -> Optional.of(description(ask, view));
      case "/dumps", "/dumps/" -> Optional.of(list());
      case "/dumps/SHA256SUMS" -> Optional.of(checksums());
      case "/robots.txt" -> Optional.of(robots());
      default -> Optional.empty();
    };
  }

  private Reply robots() {
    return Reply.text(
        200,
        "User-agent: *\nDisallow: /sparql\nDisallow: /console\nDisallow: /search\nDisallow: /data\nDisallow: /dumps/\n"
            + "Sitemap: "
            + root.get()
            + "/sitemap.xml\n");
  }

  private Reply description(Ask ask, DatasetGraph view) {
    List<String> offered = new ArrayList<>(Syntax.offered());
    offered.remove(Syntax.HTML);
    Optional<String> best = MediaRange.best(MediaRange.read(ask.accept()), offered);
    // People's browsers ask for pages, and show Turtle.
    String chosen = best.orElse(Syntax.TURTLE.mediaType());
    for (Syntax syntax : Syntax.values()) {
      if (syntax.mediaType().equals(chosen)) {
        Optional<List<Dump>> made = dumps.get(PATIENCE);
        Graph graph = Description.of(view, root.get(), links.base(), made.orElse(List.of()));
        Reply reply = RdfReply.of(graph, syntax, ask);
        return made.isPresent() ? reply : reply.with("Cache-Control", Reply.NO_STORE);
      }
    }
    throw new IllegalStateException("not offered: " + chosen);
  }

  private Reply list() {
    Optional<List<Dump>> made = dumps.get(PATIENCE);
    if (made.isEmpty()) {
      return beingMade();
    }
    List<Html> rows = made.get().stream().map(CataloguePages::row).toList();
    Html body =
        parts(
            element(
                "header",
                element("p", "All of it").css("kicker"),
                element("h1", "Dumps"),
                element(
                        "p",
                        rows.isEmpty()
                            ? "The store behind this server is far away: ask it for its data."
                            : "The whole graph in files. The same graph gives the same bytes.")
                    .css("lead")),
            rows.isEmpty() ? Html.nothing() : element("ul", rows).css("names"),
            rows.isEmpty()
                ? Html.nothing()
                : element("p", text("All checksums: "), link("/dumps/SHA256SUMS", "SHA256SUMS")),
            element(
                "p",
                text("What is in them, for programs: "),
                link(Description.PATH, "VoID and DCAT")));
    return Layout.reply(200, Layout.page("Dumps", body));
  }

  private static Html row(Dump dump) {
    return element(
        "li",
        link("/dumps/" + dump.name(), dump.name()),
        text(" " + dump.about() + ", " + Math.max(1, dump.size() >> 10) + " KiB, SHA-256 "),
        element("code", dump.sha256()));
  }

  private Reply checksums() {
    return dumps
        .get(PATIENCE)
        .map(
            made ->
                Reply.text(
                    200,
                    made.stream()
                        .map(d -> d.sha256() + "  " + d.name() + "\n")
                        .collect(Collectors.joining())))
        .orElseGet(CataloguePages::beingMade);
  }

  private static Reply beingMade() {
    return Reply.text(503, "The dumps are being made.\n").with("Retry-After", "10");
  }
}
