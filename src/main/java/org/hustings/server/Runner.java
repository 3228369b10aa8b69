package org.hustings.server;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.exec.QueryExec;
import org.hustings.model.Finding;
import org.hustings.model.InputException;
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

  /** Parses a query; an InputException names line and column, or says why it is refused. */
  Query parse(String text) {
    Query query;
    try {
      query = QueryFactory.create(text);
    } catch (QueryParseException e) {
      throw new InputException(
          new Finding(
              "query", Math.max(0, e.getLine()), Math.max(0, e.getColumn()), problem(e), ""));
    } catch (QueryException e) {
      throw new InputException(new Finding("query", 0, 0, problem(e), ""));
    }
    Optional<String> refusal = Refusals.of(query);
    if (refusal.isPresent()) {
      throw new InputException(new Finding("query", 0, 0, refusal.get(), ""));
    }
    return query;
  }

  /** A question's query with its parameters bound; an InputException says which do not fit. */
  Query bind(Question question, Map<String, String> values) {
    return question.bind(values, store, base);
  }

  /** Runs a query for at most half a minute; a QueryException says that it took longer. */
  Html run(Query query, Visit visit) {
    try (QueryExec execution =
        QueryExec.dataset(visit.data().view())
            .query(query)
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

  /** The parser's message without the place, which is shown before it. */
  private static String problem(QueryException e) {
    String message = String.valueOf(e.getMessage()).strip();
    return message.replaceFirst("^(?:Lexical error at )?[Ll]ine \\d+, column \\d+[:.]?\\s*", "");
  }
}
