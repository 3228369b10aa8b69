package org.hustings.server;

import java.util.Optional;
import org.hustings.endpoint.Reply;

/** Leads an address of the query console to what answers it: the page, and what its script asks. */
final class Console {
  private static final String PATH = "/console";

  private final Visit visit;
  private final Runner runner;
  private final Searches searches;

  Console(Visit visit, Runner runner, Searches searches) {
    this.visit = visit;
    this.runner = runner;
    this.searches = searches;
  }

  /** True of the addresses that are answered here. */
  static boolean answers(String path) {
    return path.equals(PATH) || path.startsWith(PATH + "/");
  }

  /** The answer; empty where there is none. */
  Optional<Reply> answer(Ask ask) {
    return switch (ask.path()) {
      case PATH -> Optional.of(new ConsolePage(visit, runner).reply(ask));
      case PATH + "/check" -> Optional.of(new ConsoleCheck(runner).reply(ask));
      case PATH + "/questions" -> Optional.of(new ConsoleQuestions(runner).all());
      case PATH + "/bind" -> new ConsoleQuestions(runner).bound(ask);
      case PATH + "/names" -> Optional.of(new ConsoleNames(visit, searches).reply(ask));
      case PATH + "/tiles" -> Optional.of(ConsoleWords.tiles());
      case PATH + "/words" -> Optional.of(ConsoleWords.of(visit.ontology()));
      default -> Optional.empty();
    };
  }
}
