package org.hustings.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.hustings.catalogue.Dumps;
import org.hustings.endpoint.Admission;
import org.hustings.endpoint.Budget;
import org.hustings.endpoint.Endpoints;
import org.hustings.endpoint.Engine;
import org.hustings.endpoint.MediaRange;
import org.hustings.endpoint.Reply;
import org.hustings.endpoint.ReplyCache;
import org.hustings.server.Server.Options;

/** Everything but the SPARQL services: leads an address to the page that answers it. */
final class Site {
  /** How many pages are made at once, and wait to be. */
  private static final Budget AT_ONCE =
      new Budget(Duration.ofSeconds(30), 0, 8, 8, 100, Duration.ofSeconds(10), 0);

  /** The bytes of the pages that are kept. */
  private static final long PAGES = 32L << 20;

  private final Options options;
  private final PageQueries queries;
  private final Links links;
  private final Assets assets = new Assets();
  private final Runner runner;
  private final OntologyOnce ontology;
  private final Supplier<String> root;
  private final CataloguePages catalogue;
  private final ReplyCache cache = new ReplyCache(PAGES);
  private final Admission admission = new Admission(AT_ONCE);

  /**
   * Makes a site.
   *
   * @param engine runs the queries of the query page
   * @param root gives where the server is reached, without a slash at the end
   */
  Site(Options options, Dumps dumps, Engine engine, Supplier<String> root) {
    this.options = options;
    this.queries = new PageQueries(options.questions());
    this.links = new Links(options.base());
    this.runner = new Runner(options, engine);
    this.ontology = new OntologyOnce(options.ontology());
    this.root = root;
    this.catalogue = new CataloguePages(dumps, root, links);
  }

  /** The pages that are kept. */
  ReplyCache cache() {
    return cache;
  }

  /**
   * The answer to a request; empty for the SPARQL services.
   *
   * @throws IllegalArgumentException when the address is badly percent-encoded
   */
  Optional<Reply> answer(Ask ask) {
    String path = ask.path();
    if (Endpoints.answers(path) || DumpHandler.answers(path)) {
      return Optional.empty();
    }
    if (!ask.method().equals("GET") && !ask.method().equals("HEAD")) {
      return Optional.of(
          Reply.text(405, "This server is read-only: GET and HEAD.\n").with("Allow", "GET, HEAD"));
    }
    return Optional.of(assets.at(path).orElseGet(() -> page(ask)));
  }

  private Reply page(Ask ask) {
    if (ask.path().equals("/console")) {
      return queryPage(ask);
    }
    return options
        .store()
        .read(
            view -> {
              String generation = options.store().generation(view);
              return cache.get(generation, ask.key(), () -> inTurn(ask, view).tagged());
            });
  }

  /** Is not kept: what is asked there may follow from the time. */
  private Reply queryPage(Ask ask) {
    try {
      return Engine.deep(() -> options.store().read(view -> page(ask, view)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A few pages are made at once; each asks the store much. */
  private Reply inTurn(Ask ask, DatasetGraph view) {
    Runnable leave = admission.turn("");
    try {
      return page(ask, view);
    } finally {
      leave.run();
    }
  }

  private Reply page(Ask ask, DatasetGraph view) {
    Data data = new Data(view, queries);
    Ontology words = ontology.get();
    Names names = new Names(data, words, links);
    Statements statements = new Statements(data, options.schema());
    Visit visit = new Visit(data, names, statements, options.schema(), words, links);
    return catalogue.answer(ask, view).or(() -> page(ask, visit)).orElseGet(() -> notFound(ask));
  }

  private Optional<Reply> page(Ask ask, Visit visit) {
    String path = ask.path();
    if (path.startsWith(Links.ID) && path.length() > Links.ID.length()) {
      return new ThingPages(visit, root.get()).below(ask);
    }
    if (path.startsWith("/list/")) {
      return new ListPage(visit)
          .page(path.substring("/list/".length()), ask.page())
          .map(p -> Layout.reply(200, p));
    }
    return switch (path) {
      case "/" -> Optional.of(start(visit));
      case "/id", "/id/" -> Optional.of(Reply.seeOther("/"));
      case "/thing" -> new ThingPages(visit, root.get()).named(ask);
      case "/console" -> Optional.of(new ConsolePage(visit, runner).reply(ask));
      case "/ns" -> Optional.of(words(ask, visit));
      case "/ns.ttl" -> Optional.of(ontologyFile());
      default -> Optional.empty();
    };
  }

  private static Reply start(Visit visit) {
    String query = visit.data().query("ask-start", Map.of());
    return Layout.reply(
        200, Layout.page("Who endorses whom", new StartPage(visit).body(), List.of(), query));
  }

  private Reply words(Ask ask, Visit visit) {
    List<String> offered = List.of(Syntax.HTML, Syntax.TURTLE.mediaType());
    Optional<String> best = MediaRange.best(MediaRange.read(ask.accept()), offered);
    Reply reply =
        best.isEmpty()
            ? Reply.text(406, "The ontology is to be had as " + String.join(", ", offered) + ".\n")
            : best.get().equals(Syntax.HTML) ? wordsPage(visit) : ontologyFile();
    return reply.with("Vary", "Accept");
  }

  private static Reply wordsPage(Visit visit) {
    List<Layout.Alternate> formats =
        List.of(new Layout.Alternate("Turtle", Syntax.TURTLE.mediaType(), "/ns.ttl"));
    return Layout.reply(200, Layout.page("The words", new OntologyPage(visit).body(), formats, ""));
  }

  private Reply ontologyFile() {
    try {
      return Reply.of(200, Syntax.TURTLE.mediaType(), Files.readAllBytes(options.ontology()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reply notFound(Ask ask) {
    boolean page = MediaRange.best(MediaRange.read(ask.accept()), List.of(Syntax.HTML)).isPresent();
    Reply reply =
        page
            ? Layout.reply(404, NotFoundPage.page(ask.path()))
            : Reply.text(404, "The graph says nothing of this.\n");
    return reply.with("Vary", "Accept");
  }
}
