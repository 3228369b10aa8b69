package org.hustings.server;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.exec.QueryExec;
import org.hustings.endpoint.Contexts;
import org.hustings.endpoint.Refusals;
import org.hustings.model.Finding;
import org.hustings.model.InputException;
import org.hustings.store.Executions;
import org.hustings.store.Question;
import org.hustings.store.Questions;
import org.hustings.store.Store;

/** Parses and runs the queries of the query page. */
final class Runner {
  private static final int SECONDS = 30;

  private final Store store;
  private final Questions questions;
  private final String base;

  Runner(Store store, Questions questions, String base) {
    this.store = store;
    this.questions = questions;
    this.base = base;
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

  /** Runs a query for at most half a minute; a QueryException says that it took longer. */
  Html run(Query query, Visit visit) {
    try (QueryExec execution =
        Contexts.confined(Executions.of(query, visit.data().view()))
            .timeout(SECONDS, TimeUnit.SECONDS)
            .build()) {
      return new ResultTable(visit.names()).of(execution);
    } catch (QueryCancelledException e) {
      throw new QueryException(
          "It took longer than "
              + SECONDS
              + " seconds and was stopped. Ask for less: add a LIMIT, or"
              + " name what you look for.",
          e);
    }
  }
}
