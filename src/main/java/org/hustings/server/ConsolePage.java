package org.hustings.server;

import static org.hustings.server.Html.element;
import static org.hustings.server.Html.name;
import static org.hustings.server.Html.parts;
import static org.hustings.server.Html.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hustings.endpoint.Reply;
import org.hustings.schema.Kind;
import org.hustings.schema.Schema;
import org.hustings.store.Question;

/**
 * The query console: a question with its parameters, or any query, and what comes back. It works as
 * a form; the script makes an editor, tables and pictures of it.
 */
final class ConsolePage {
  private final Visit visit;
  private final Runner runner;
  private final ConsoleForms forms;

  ConsolePage(Visit visit, Runner runner) {
    this.visit = visit;
    this.runner = runner;
    this.forms = new ConsoleForms(visit);
  }

  Reply reply(Ask ask) {
    Optional<Question> question = runner.questions().named(ask.parameter("question"));
    ConsoleAnswer answer = answer(question, ask);
    List<Html> desk = new ArrayList<>();
    if (ask.parameter("query").isBlank() && question.isPresent()) {
      desk.add(forms.fields(question.get(), ask));
      desk.add(answer.html());
      desk.add(
          element("details", element("summary", "The query"), ConsoleForms.editor(answer.query())));
    } else {
      desk.add(ConsoleForms.editor(answer.query()));
      desk.add(answer.html());
    }
    Html body =
        element(
                "div",
                heading(question),
                element("div", desk).css("desk"),
                ConsoleForms.gallery(runner.questions().all(), question))
            .css("console")
            .with("id", "console")
            .with("data-base", visit.links().base())
            .with("data-namespace", Schema.NAMESPACE)
            .with("data-kinds", kinds());
    String title = question.map(Question::title).orElse("Query");
    return Layout.reply(answer.status(), Layout.page(title, body, List.of(), "", head()));
  }

  private ConsoleAnswer answer(Optional<Question> question, Ask ask) {
    ConsoleAnswer.Maker maker = new ConsoleAnswer.Maker(visit, runner);
    String given = ask.parameter("query");
    if (!given.isBlank()) {
      return maker.run(given);
    }
    return question
        .map(q -> maker.run(q, ConsoleFields.values(q, ask)))
        .orElseGet(
            () -> new ConsoleAnswer(200, PageQueries.text("queries/first.rq"), Html.nothing()));
  }

  /** The styles and the script of this page alone. */
  private static Html head() {
    return parts(
        element("link").with("rel", "stylesheet").with("href", Assets.OWN + "console.css"),
        Layout.script("console"));
  }

  /** What the IRIs of claims begin with, below the base. */
  private String kinds() {
    return visit.schema().kinds().stream()
        .map(Kind::name)
        .map(kind -> kind.toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }

  private static Html heading(Optional<Question> question) {
    return element(
        "header",
        element("p", question.isPresent() ? "Question" : "Query").css("kicker"),
        element("h1", question.map(q -> (Html) name(q.title())).orElse(text("Ask the graph"))),
        element("p", "In SPARQL 1.2, over the union of everything the articles say. Read-only.")
            .css("place"));
  }
}
