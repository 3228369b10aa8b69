package org.hustings.endpoint;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.UpdateExecBuilder;
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

  /** How much is being done at once. */
  int running() {
    return admission.running();
  }

  /** Who asks. */
  @FunctionalInterface
  public interface Client {
    /** What those have in common who are one client. */
    String address();

    /**
     * Runs something when the client goes away.
     *
     * @return takes that back when it is run before
     */
    default Runnable whenGone(Runnable action) {
      return () -> {};
    }
  }

  /** What is made of a query that runs. */
  public interface Use<T> {
    T of(QueryExec execution) throws IOException;
  }

  /**
   * Runs a query when its turn comes.
   *
   * @param time that it may take
   * @param client who asks, and does so no more when it has gone
   * @throws Refusal when it takes more than it may, or there are too many others
   */
  public <T> T run(Query query, DatasetGraph view, Duration time, Client client, Use<T> use)
      throws IOException {
    Runnable leave = admission.turn(client.address());
    Running running = new Running(time, ending);
    Runnable stay = client.whenGone(running::endUnwanted);
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
    } catch (RuntimeException e) {
      throw running.why(e);
    } finally {
      stay.run();
      guard.end(running);
      leave.run();
    }
  }

  /**
   * Makes the updates of a request in the time that a query has. Jena's own limit gives the second
   * of them no time at all.
   *
   * @throws Refusal when they take longer; whoever began the transaction ends it
   */
  void update(UpdateExecBuilder updates) {
    Running running = new Running(budget.time(), ending);
    guard.begin(running);
    try {
      Contexts.confined(updates).set(ARQConstants.symCancelQuery, running.cancelled()).execute();
    } catch (QueryCancelledException e) {
      throw new Refusal(running.reason());
    } catch (RuntimeException e) {
      throw running.why(e);
    } finally {
      guard.end(running);
    }
  }

  /** Does some other work for a client when its turn comes. */
  void inTurn(Client client, Work work) throws IOException {
    Runnable leave = admission.turn(client.address());
    try {
      work.run();
    } finally {
      leave.run();
    }
  }

  /** Work with input or output. */
  interface Work {
    void run() throws IOException;
  }

  /**
   * What some work gives that runs queries: it is done on a stack that is deep enough for them.
   * Without it a query must not run.
   */
  public static <T> T deep(Callable<T> work) throws IOException {
    return DeepThread.call(work);
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
