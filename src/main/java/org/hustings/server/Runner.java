package org.hustings.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.hustings.endpoint.Budget;
import org.hustings.endpoint.Engine;
import org.hustings.endpoint.Refusal;
import org.hustings.endpoint.Refusals;
import org.hustings.model.Finding;
import org.hustings.model.InputException;
import org.hustings.store.Question;
import org.hustings.store.Questions;
import org.hustings.store.Store;

/** Parses and runs the queries of the query page. */
final class Runner {
  /** All who use the page count as one client. */
  private static final String CLIENT = "the query page";

  private final Store store;
  private final Questions questions;
  private final String base;
  private final Engine engine;

  Runner(Server.Options options, Engine engine) {
    this.store = options.store();
    this.questions = options.questions();
    this.base = options.base();
    this.engine = engine;
  }

  Questions questions() {
    return questions;
  }

  /**
   * Parses a query, which may include what the questions share; an InputException names line and
   * column, or says why it is refused.
   */
  Question parse(String text) {
    Question question = questions.parse("query", text);
    Optional<String> refusal = Refusals.of(question.query());
    if (refusal.isPresent()) {
      throw new InputException(new Finding("query", 0, 0, refusal.get(), ""));
    }
    return question;
  }

  /** A question's query with its parameters bound; an InputException says which do not fit. */
  Query bind(Question question, Map<String, String> values) {
    return question.bind(values, store, base);
  }

  /** What a question's parameters stand for; an InputException says which do not fit. */
  Map<String, Node> values(Question question, Map<String, String> values) {
    return question.values(values, store, base);
  }

  /** What queries may take. */
  Budget budget() {
    return engine.budget();
  }

  /** Runs a query within its budget; a QueryException says that it took more. */
  Html run(Query query, Visit visit) {
    try {
      return engine.run(
          query,
          visit.data().view(),
          engine.budget().time(),
          () -> CLIENT,
          new ResultTable(visit.names())::of);
    } catch (Refusal e) {
      throw new QueryException(e.reason(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
