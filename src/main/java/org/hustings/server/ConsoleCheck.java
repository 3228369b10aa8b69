package org.hustings.server;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.hustings.endpoint.Budget;
import org.hustings.endpoint.Refusals;
import org.hustings.endpoint.Reply;
import org.hustings.model.Finding;
import org.hustings.model.InputException;
import org.hustings.store.Question;

/**
 * Tells what the parser says of a query, without running it, as JSON: "faults" with line, column,
 * problem and expected; "kind" and "columns"; "refusal", why it would not be run, or empty;
 * "standard", its text with what it includes in place. With "plan=1" also the plan before and after
 * it is optimised, and the budget.
 */
final class ConsoleCheck {
  private final Runner runner;

  ConsoleCheck(Runner runner) {
    this.runner = runner;
  }

  Reply reply(Ask ask) {
    JsonObjectBuilder json = Json.createObjectBuilder();
    try {
      Question question = runner.questions().parse("query", ask.parameter("query"));
      describe(question, json);
      if (ask.parameter("plan").equals("1")) {
        plan(question.query(), json);
      }
      json.add("faults", Json.createArrayBuilder());
    } catch (InputException e) {
      json.add("faults", faults(e.findings()));
    }
    return json(json.build());
  }

  /** An answer in JSON, which follows from the data and the time. */
  static Reply json(JsonObject json) {
    return Reply.of(200, "application/json", json.toString()).with("Cache-Control", Reply.NO_STORE);
  }

  /** Faults with their places; line and column are 0 where there is none. */
  static JsonArrayBuilder faults(List<Finding> findings) {
    JsonArrayBuilder faults = Json.createArrayBuilder();
    for (Finding finding : findings) {
      faults.add(
          Json.createObjectBuilder()
              .add("line", finding.line())
              .add("column", finding.column())
              .add("problem", finding.problem())
              .add("expected", finding.expected()));
    }
    return faults;
  }

  private static void describe(Question question, JsonObjectBuilder json) {
    Query query = question.query();
    JsonArrayBuilder columns = Json.createArrayBuilder();
    if (query.isSelectType()) {
      query.getResultVars().forEach(columns::add);
    }
    Optional<String> refusal = Refusals.of(query);
    json.add("kind", kind(query))
        .add("columns", columns)
        .add("refusal", refusal.orElse(""))
        .add("standard", question.text());
  }

  private static String kind(Query query) {
    return query.isSelectType()
        ? "select"
        : query.isAskType() ? "ask" : query.isDescribeType() ? "describe" : "construct";
  }

  private void plan(Query query, JsonObjectBuilder json) {
    Budget budget = runner.budget();
    json.add("seconds", budget.time().toSeconds()).add("rows", budget.rows());
    if (query.getQueryPattern() != null) {
      Op written = Algebra.compile(query);
      json.add("algebra", written.toString())
          .add("optimised", Algebra.optimize(written).toString());
    }
  }
}
