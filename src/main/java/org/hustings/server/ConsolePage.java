package org.hustings.server;

import static org.hustings.server.Html.element;
import static org.hustings.server.Html.link;
import static org.hustings.server.Html.name;
import static org.hustings.server.Html.parts;
import static org.hustings.server.Html.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.hustings.endpoint.Reply;
import org.hustings.model.Finding;
import org.hustings.model.InputException;
import org.hustings.store.Parameter;
import org.hustings.store.Question;

/** The query page: a question with its parameters, or any query, and what comes back. */
final class ConsolePage {
  /** Names of fields that fill a question's parameters start so, to keep clear of the others. */
  private static final String FIELD = "p.";

  private final Visit visit;
  private final Runner runner;

  ConsolePage(Visit visit, Runner runner) {
    this.visit = visit;
    this.runner = runner;
  }

  Reply reply(Ask ask) {
    Optional<Question> question = runner.questions().named(ask.parameter("question"));
    String given = ask.parameter("query");
    List<Html> parts = new ArrayList<>();
    parts.add(heading(question));
    Outcome outcome;
    if (!given.isBlank()) {
      outcome = run(given);
    } else if (question.isPresent()) {
      parts.add(fields(question.get(), ask));
      outcome = run(question.get(), ask);
    } else {
      outcome = new Outcome(200, PageQueries.text("queries/first.rq"), Html.nothing());
    }
    if (given.isBlank() && question.isPresent()) {
      parts.add(outcome.html());
      parts.add(element("details", element("summary", "The query"), editor(outcome.text())));
    } else {
      parts.add(editor(outcome.text()));
      parts.add(outcome.html());
    }
    parts.add(gallery());
    String title = question.map(Question::title).orElse("Query");
    return Layout.reply(outcome.status(), Layout.page(title, parts(parts.stream())));
  }

  /** What running a query gave. */
  private record Outcome(int status, String text, Html html) {}

  private Outcome run(String text) {
    try {
      Question parsed = runner.parse(text);
      Query query = parsed.query();
      Html answer = parts(downloads(query, parsed.text()), runner.run(query, visit));
      return new Outcome(200, text, section(answer));
    } catch (InputException e) {
      return new Outcome(400, text, faults(e.findings(), text));
    } catch (QueryException e) {
      return new Outcome(
          503, text, section(element("p", String.valueOf(e.getMessage())).css("fault")));
    }
  }

  private Outcome run(Question question, Ask ask) {
    Map<String, String> values = new HashMap<>();
    for (Parameter parameter : question.parameters()) {
      String value = ask.parameter(FIELD + parameter.name()).strip();
      if (!value.isEmpty()) {
        values.put(parameter.name(), value);
      }
    }
    boolean missing =
        question.parameters().stream().anyMatch(p -> p.required() && !values.containsKey(p.name()));
    if (missing) {
      return new Outcome(200, question.text(), Html.nothing());
    }
    try {
      Query query = runner.bind(question, values);
      String text = question.parameters().isEmpty() ? question.text() : query.serialize();
      return run(text);
    } catch (InputException e) {
      return new Outcome(400, question.text(), faults(e.findings(), ""));
    }
  }

  private static Html section(Html html) {
    return element("section", element("h2", "Answer"), html).with("id", "answer");
  }

  private Html heading(Optional<Question> question) {
    return element(
        "header",
        element("p", question.isPresent() ? "Question" : "Query").css("kicker"),
        element("h1", question.map(q -> (Html) name(q.title())).orElse(text("Ask the graph"))),
        element("p", "In SPARQL 1.2, over the union of everything the articles say. Read-only.")
            .css("place"));
  }

  private Html fields(Question question, Ask ask) {
    if (question.parameters().isEmpty()) {
      return Html.nothing();
    }
    List<Html> fields = new ArrayList<>();
    fields.add(hidden("question", question.name()));
    for (Parameter parameter : question.parameters()) {
      String id = "field-" + parameter.name();
      fields.add(
          element(
              "p",
              element("label", parameter.text().isEmpty() ? parameter.name() : parameter.text())
                  .with("for", id),
              input(parameter, ask.parameter(FIELD + parameter.name()), id),
              names(parameter, id + "-names")));
    }
    fields.add(element("p", element("button", "Ask")));
    return element("form", fields).css("fields").with("action", "/console").with("method", "get");
  }

  private static Html input(Parameter parameter, String value, String id) {
    return element("input")
        .with("id", id)
        .with("name", FIELD + parameter.name())
        .with("value", value)
        .with("list", id + "-names")
        .with("placeholder", parameter.required() ? "a name or an IRI" : parameter.fallback());
  }

  /** The names that a field may be filled with, for the browser to complete from. */
  private Html names(Parameter parameter, String id) {
    List<Html> options = new ArrayList<>();
    for (String type : parameter.types()) {
      Node node = NodeFactory.createURI(type);
      for (Data.Row row : visit.data().select("names", Map.of("class", node))) {
        options.add(element("option").with("value", row.text("label")));
      }
    }
    return element("datalist", options).with("id", id);
  }

  private static Html hidden(String name, String value) {
    return element("input").with("type", "hidden").with("name", name).with("value", value);
  }

  private static Html editor(String query) {
    long lines = Math.max(8, Math.min(28, query.lines().count() + 1));
    return element(
            "form",
            element("label", "The query").with("for", "query"),
            element("textarea", query)
                .with("id", "query")
                .with("name", "query")
                .with("rows", Long.toString(lines))
                .with("spellcheck", "false")
                .with("autocapitalize", "off"),
            element("p", element("button", "Run the query")))
        .css("editor")
        .with("action", "/console")
        .with("method", "get");
  }

  private Html downloads(Query query, String text) {
    List<String> formats =
        query.isSelectType()
            ? List.of("json", "csv", "tsv", "xml")
            : query.isAskType() ? List.of("json", "xml") : List.of("ttl", "nt");
    Stream<Html> links =
        formats.stream()
            .map(
                f ->
                    parts(
                        link("/sparql?format=" + f + "&query=" + Links.encoded(text), f),
                        text(" ")));
    return element("p", text("Download: "), parts(links)).css("downloads");
  }

  private static Html faults(List<Finding> findings, String query) {
    List<Html> faults = new ArrayList<>();
    for (Finding finding : findings) {
      String place =
          finding.line() > 0
              ? "Line " + finding.line() + ", column " + finding.column() + ": "
              : "";
      String expected =
          finding.expected().isEmpty() ? "" : " Expected: " + finding.expected() + ".";
      faults.add(element("p", place + finding.problem() + expected).css("fault"));
      faults.add(caret(finding, query));
    }
    return element("section", element("h2", "This cannot be asked"), parts(faults.stream()))
        .with("id", "answer")
        .with("role", "alert");
  }

  /** The line at fault, with a caret below the column. */
  private static Html caret(Finding finding, String query) {
    List<String> lines = query.lines().toList();
    if (finding.line() < 1 || finding.line() > lines.size()) {
      return Html.nothing();
    }
    String line = lines.get(finding.line() - 1).replace('\t', ' ');
    String caret = " ".repeat(Math.max(0, Math.min(finding.column() - 1, 400))) + "^";
    return element("pre", Names.cut(line, 400) + "\n" + caret);
  }

  private Html gallery() {
    List<Html> items = new ArrayList<>();
    for (Question question : runner.questions().all()) {
      items.add(
          element(
              "li",
              link("/console?question=" + Links.encoded(question.name()), name(question.title()))));
    }
    return items.isEmpty()
        ? Html.nothing()
        : element(
                "section",
                element("h2", "Questions to start from"),
                element("ul", items).css("gallery"))
            .with("id", "questions");
  }
}
