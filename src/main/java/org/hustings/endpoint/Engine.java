package org.hustings.endpoint;

import java.io.IOException;
import java.time.Duration;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.hustings.store.Executions;

/** Runs queries of clients: a few at once, each confined and within its budget. */
public final class Engine implements AutoCloseable {
  private final Budget budget;
  private final Admission admission;
  private final Guard guard = new Guard();

  /** Makes an engine that watches over the memory once it is started. */
  public Engine(Budget budget) {
    this.budget = budget;
    this.admission = new Admission(budget);
  }

  /** What queries may take. */
  public Budget budget() {
    return budget;
  }

  /** What is made of a query that runs. */
  public interface Use<T> {
    T of(QueryExec execution) throws IOException;
  }

  /**
   * Runs a query when its turn comes.
   *
   * @param time that it may take
   * @param client the address of who asks
   * @throws Refusal when it takes more than it may, or there are too many others
   */
  public <T> T run(Query query, DatasetGraph view, Duration time, String client, Use<T> use)
      throws IOException {
    Runnable leave = admission.turn(client);
    try (QueryExec execution =
        Contexts.confined(Executions.of(Bounded.query(query), view)).build()) {
      return run(execution, time, use);
    } finally {
      leave.run();
    }
  }

  private <T> T run(QueryExec execution, Duration time, Use<T> use) throws IOException {
    Guard.Run run = guard.begin(execution, time);
    try {
      return use.of(execution);
    } catch (QueryCancelledException e) {
      throw run.wasEnded() ? new Refusal(Guard.full()) : tooLong(time);
    } catch (OutOfMemoryError e) {
      throw new Refusal(Guard.full());
    } finally {
      guard.end(run);
    }
  }

  private static Refusal tooLong(Duration time) {
    return new Refusal(
        503,
        "The query took longer than "
            + time.toSeconds()
            + " seconds and was ended. Ask for less: name what you look for, or add a LIMIT.");
  }

  /** Begins to watch over the memory. */
  void start() {
    guard.start();
  }

  @Override
  public void close() {
    guard.close();
  }
}
