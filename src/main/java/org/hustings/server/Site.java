package org.hustings.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
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
  private final CataloguePages catalogue;
  private final Searches searches = new Searches();
  private final Pages pages;
  private final RuleText rules;
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
    this.catalogue = new CataloguePages(dumps, root, links);
    this.rules = new RuleText(options.rules());
    this.pages = new Pages(options, root, searches);
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
    if (Console.answers(ask.path())) {
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
    Statements statements = new Statements(data, names, options.schema());
    String generation = options.store().generation(view);
    Visit visit =
        new Visit(data, names, statements, options.schema(), words, links, rules, generation);
    return catalogue
        .answer(ask, view)
        .or(() -> new Console(visit, runner, searches).answer(ask))
        .or(() -> pages.answer(ask, visit))
        .orElseGet(() -> notFound(ask));
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
