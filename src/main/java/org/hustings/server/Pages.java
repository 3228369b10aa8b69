package org.hustings.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hustings.endpoint.MediaRange;
import org.hustings.endpoint.Reply;
import org.hustings.server.Server.Options;

/** The pages that follow from the data alone: leads an address to the one that answers it. */
final class Pages {
  private static final String LIST = "/list/";

  private final Options options;
  private final Supplier<String> root;
  private final Searches searches;

  /**
   * The pages of a server.
   *
   * @param root gives where it is reached, without a slash at the end
   * @param searches find things by their names
   */
  Pages(Options options, Supplier<String> root, Searches searches) {
    this.options = options;
    this.root = root;
    this.searches = searches;
  }

  /** The answer; empty where there is no such page. */
  Optional<Reply> answer(Ask ask, Visit visit) {
    String path = ask.path();
    if (path.startsWith(Links.ID) && path.length() > Links.ID.length()) {
      return new ThingPages(visit, root.get()).below(ask);
    }
    if (path.startsWith(LIST)) {
      return new ListPage(visit).reply(path.substring(LIST.length()), ask);
    }
    return switch (path) {
      case "/" -> Optional.of(Layout.reply(200, new StartPage(visit).page()));
      case "/id", "/id/" -> Optional.of(Reply.seeOther("/"));
      case "/thing" -> new ThingPages(visit, root.get()).named(ask);
      case "/search", "/search.ttl" -> Optional.of(new SearchPage(visit, searches).reply(ask));
      case "/graph" -> new GraphJson(visit).reply(ask);
      case "/about" -> Optional.of(Layout.reply(200, new AboutPage(visit, root.get()).page()));
      case "/ns" -> Optional.of(words(ask, visit));
      case "/ns.ttl" -> Optional.of(ontologyFile());
      default -> Optional.empty();
    };
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
}
