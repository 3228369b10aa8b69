package org.hustings.server;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hustings.catalogue.Description;
import org.hustings.endpoint.MediaRange;
import org.hustings.endpoint.Reply;
import org.hustings.graph.Terms;
import org.hustings.schema.Schema;

/** Answers about resources of the data: as a page, or in RDF, as the client asks. */
final class ThingPages {
  private static final String ALL =
      String.join(", ", Syntax.offered())
          + ", or the suffixes "
          + Arrays.stream(Syntax.values()).map(Syntax::suffix).collect(Collectors.joining(" "));

  private final Visit visit;
  private final ThingRdf rdf;
  private final String root;

  /**
   * The pages of a server.
   *
   * @param root where it is reached, without a slash at the end
   */
  ThingPages(Visit visit, String root) {
    this.visit = visit;
    this.rdf = new ThingRdf(visit);
    this.root = root;
  }

  /** Answers an address below /id/; empty when the store knows nothing of it. */
  Optional<Reply> below(Ask ask) {
    String path = ask.path();
    Optional<Node> thing = known(path);
    if (thing.isPresent()) {
      return Optional.of(
          visit.data().isGone(thing.get()) ? gone(ask) : negotiated(thing.get(), ask, path, ""));
    }
    for (Syntax syntax : Syntax.values()) {
      if (path.endsWith(syntax.suffix())) {
        String bare = path.substring(0, path.length() - syntax.suffix().length());
        return known(bare).map(t -> visit.data().isGone(t) ? gone(ask) : rdf.reply(t, syntax, ask));
      }
    }
    return Optional.empty();
  }

  private static Reply gone(Ask ask) {
    boolean page = MediaRange.best(MediaRange.read(ask.accept()), List.of(Syntax.HTML)).isPresent();
    Reply reply =
        page
            ? Layout.reply(410, NotFoundPage.gone(ask.path()))
            : Reply.text(410, "This article was here and has been removed.\n");
    return reply.with("Vary", "Accept");
  }

  /** Answers "/thing?iri=...", about any IRI of the store; empty when it knows nothing of it. */
  Optional<Reply> named(Ask ask) {
    String iri = ask.parameter("iri");
    Node thing = NodeFactory.createURI(iri);
    if (iri.isEmpty() || !visit.data().knows(thing)) {
      return Optional.empty();
    }
    String page = visit.links().page(iri);
    if (page.startsWith(Links.ID)) {
      return Optional.of(Reply.seeOther(Links.ascii(page)));
    }
    for (Syntax syntax : Syntax.values()) {
      if (syntax.suffix().equals("." + ask.parameter("format"))) {
        return Optional.of(rdf.reply(thing, syntax, ask));
      }
    }
    return Optional.of(negotiated(thing, ask, Links.thing(iri), "&format="));
  }

  private Optional<Node> known(String path) {
    return visit.links().candidates(path).stream()
        .map(NodeFactory::createURI)
        .filter(visit.data()::knows)
        .findFirst();
  }

  private Reply negotiated(Node thing, Ask ask, String address, String parameter) {
    List<MediaRange> ranges = MediaRange.read(ask.accept());
    Optional<String> best = MediaRange.best(ranges, Syntax.offered());
    if (best.isEmpty()) {
      return Reply.text(406, "This is to be had as " + ALL + ".\n").with("Vary", "Accept");
    }
    List<Layout.Alternate> formats = formats(address, parameter);
    String header = header(address, formats);
    for (Syntax syntax : Syntax.values()) {
      if (best.get().equals(syntax.mediaType())) {
        Reply reply = rdf.reply(thing, syntax, ask);
        return reply
            .with("Link", joined(header, reply.headers().getOrDefault("Link", "")))
            .with("Content-Location", Links.ascii(alternate(address, parameter, syntax).address()));
      }
    }
    return Layout.reply(200, page(thing, formats, ask)).with("Vary", "Accept").with("Link", header);
  }

  private Html page(Node node, List<Layout.Alternate> formats, Ask ask) {
    Thing thing = visit.data().thing(node);
    String title = visit.names().of(node);
    Optional<Statement> statement = visit.statements().of(List.of(node)).stream().findFirst();
    if (statement.isPresent()) {
      String claim = new Sentence(visit.names()).plain(statement.get());
      return Layout.page(
          claim,
          new ClaimPage(visit, ask).body(statement.get()),
          formats,
          query("claim", node),
          ThingRdf.data(thing));
    }
    if (thing.has(Terms.TYPE, Terms.ARTICLE_CLASS)) {
      return Layout.page(
          title,
          new ArticlePage(visit).body(thing),
          formats,
          query("article", node),
          ThingRdf.data(thing));
    }
    if (thing.has(Terms.TYPE, Terms.CONTEST_CLASS)) {
      return Layout.page(
          title,
          new ContestPage(visit, ask).body(thing),
          formats,
          query("contest", node),
          ThingRdf.data(thing));
    }
    return Layout.page(
        title,
        new EntityPage(visit, ask).body(thing),
        formats,
        query("thing", node),
        ThingRdf.data(thing));
  }

  private String query(String about, Node thing) {
    return visit.data().query("ask-" + about, Map.of("thing", thing));
  }

  private static List<Layout.Alternate> formats(String address, String parameter) {
    return Arrays.stream(Syntax.values()).map(s -> alternate(address, parameter, s)).toList();
  }

  private static Layout.Alternate alternate(String address, String parameter, Syntax syntax) {
    String end = parameter.isEmpty() ? syntax.suffix() : parameter + syntax.suffix().substring(1);
    return new Layout.Alternate(syntax.title(), syntax.mediaType(), address + end);
  }

  private static String joined(String one, String other) {
    return other.isEmpty() ? one : one + ", " + other;
  }

  /** The other representations, the address that all share, and what describes the whole. */
  private String header(String address, List<Layout.Alternate> formats) {
    return Stream.concat(
            Stream.of(
                "<" + root + Links.ascii(address) + ">; rel=\"canonical\"",
                "<" + Description.PATH + ">; rel=\"describedby\"",
                "<" + Schema.NAMESPACE + ">; rel=\"profile\""),
            formats.stream().map(ThingPages::header))
        .collect(Collectors.joining(", "));
  }

  private static String header(Layout.Alternate format) {
    return "<"
        + Links.ascii(format.address())
        + ">; rel=\"alternate\"; type=\""
        + format.mediaType()
        + "\"";
  }
}
