package org.hustings.server;

import static org.hustings.server.Html.element;
import static org.hustings.server.Html.link;
import static org.hustings.server.Html.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hustings.store.Parameter;
import org.hustings.store.Question;

/** The forms of the console: the query, a question's parameters, the gallery of questions. */
final class ConsoleForms {
  private final Visit visit;

  ConsoleForms(Visit visit) {
    this.visit = visit;
  }

  /** The parameters of a question as fields; nothing where it has none. */
  Html fields(Question question, Ask ask) {
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
              input(parameter, ask.parameter(ConsoleFields.PREFIX + parameter.name()), id),
              names(parameter, id + "-names")));
    }
    fields.add(element("p", element("button", "Ask")));
    return element("form", fields).css("fields").with("action", "/console").with("method", "get");
  }

  private static Html input(Parameter parameter, String value, String id) {
    return element("input")
        .with("id", id)
        .with("name", ConsoleFields.PREFIX + parameter.name())
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

  /** The query as a text to change and run. */
  static Html editor(String query) {
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

  /** The questions to start from; nothing where there are none. */
  static Html gallery(List<Question> questions, Optional<Question> current) {
    List<Html> items = new ArrayList<>();
    for (Question question : questions) {
      Html.Element link =
          link("/console?question=" + Links.encoded(question.name()), name(question.title()));
      boolean here = current.filter(question::equals).isPresent();
      items.add(element("li", here ? link.with("aria-current", "page") : link));
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
