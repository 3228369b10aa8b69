package org.hustings.endpoint;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
  private final ExecutorService ending =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "ending");
            thread.setDaemon(true);
            return thread;
          });

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
    Running running = new Running(time, ending);
    guard.begin(running);
    try (QueryExec execution =
        Bounds.on(Contexts.confined(Executions.of(query, view)), running.cancelled()).build()) {
      running.started(execution);
      return use.of(execution);
    } catch (QueryCancelledException e) {
      throw new Refusal(running.reason());
    } catch (OutOfMemoryError e) {
      throw new Refusal(Guard.full());
    } catch (StackOverflowError e) {
      throw new Refusal(400, "The query is nested too deeply.");
    } catch (ArithmeticException e) {
      throw new Refusal(400, "The query makes a number that is too great.");
    } finally {
      guard.end(running);
      leave.run();
    }
  }

  /** Begins to watch over the memory. */
  void start() {
    guard.start();
  }

  @Override
  public void close() {
    guard.close();
    ending.shutdown();
  }
}
