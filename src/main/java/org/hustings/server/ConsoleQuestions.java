package org.hustings.server;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.riot.out.NodeFmtLib;
import org.hustings.endpoint.Reply;
import org.hustings.model.InputException;
import org.hustings.store.Parameter;
import org.hustings.store.Question;

/** The questions of the gallery as JSON, and what their parameters stand for. */
final class ConsoleQuestions {
  private final Runner runner;

  ConsoleQuestions(Runner runner) {
    this.runner = runner;
  }

  /** Every question: name, title, about, text, and its parameters in the order of the head. */
  Reply all() {
    JsonArrayBuilder questions = Json.createArrayBuilder();
    for (Question question : runner.questions().all()) {
      JsonArrayBuilder parameters = Json.createArrayBuilder();
      question.parameters().forEach(p -> parameters.add(parameter(p)));
      questions.add(
          Json.createObjectBuilder()
              .add("name", question.name())
              .add("title", question.title())
              .add("about", about(question))
              .add("text", question.text())
              .add("parameters", parameters));
    }
    return ConsoleCheck.json(Json.createObjectBuilder().add("questions", questions).build());
  }

  private static JsonObjectBuilder parameter(Parameter parameter) {
    return Json.createObjectBuilder()
        .add("name", parameter.name())
        .add("types", Json.createArrayBuilder(parameter.types()))
        .add("fallback", parameter.fallback())
        .add("text", parameter.text());
  }

  /** The comments of the head, without the question itself and its parameters. */
  private static String about(Question question) {
    return question
        .text()
        .lines()
        .takeWhile(line -> line.startsWith("#"))
        .skip(1)
        .map(line -> line.substring(1).strip())
        .filter(line -> !line.startsWith("@"))
        .collect(Collectors.joining(" "));
  }

  /** What the parameters of a question stand for, as terms of SPARQL, or the faults of them. */
  Optional<Reply> bound(Ask ask) {
    return runner.questions().named(ask.parameter("question")).map(q -> bound(q, ask));
  }

  private Reply bound(Question question, Ask ask) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    JsonObjectBuilder values = Json.createObjectBuilder();
    try {
      runner
          .values(question, ConsoleFields.values(question, ask))
          .forEach((name, node) -> values.add(name, NodeFmtLib.strNT(node)));
      json.add("values", values).add("faults", Json.createArrayBuilder());
    } catch (InputException e) {
      json.add("faults", ConsoleCheck.faults(e.findings()));
    }
    return ConsoleCheck.json(json.build());
  }
}
