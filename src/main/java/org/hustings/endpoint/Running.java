package org.hustings.endpoint;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.sparql.exec.QueryExec;

/** A query that runs, and can be ended from outside with a reason. */
final class Running {
  private final Duration time;
  private final Executor ending;
  private final long deadline;
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private volatile Optional<Reply> reason = Optional.empty();
  private volatile Optional<QueryExec> execution = Optional.empty();

  /**
   * Makes one that is about to start.
   *
   * @param time that it may take
   * @param ending tells Jena to end it, which waits until the query is planned
   */
  Running(Duration time, Executor ending) {
    this.time = time;
    this.ending = ending;
    this.deadline = System.nanoTime() + time.toNanos();
  }

  /** Is true once it is to end; what takes long looks here. */
  AtomicBoolean cancelled() {
    return cancelled;
  }

  void started(QueryExec started) {
    execution = Optional.of(started);
  }

  boolean isLate() {
    return System.nanoTime() - deadline > 0;
  }

  /** Ends it since it has taken its time. */
  void endLate() {
    end(
        Reply.text(
            503,
            "The query took longer than "
                + time.toSeconds()
                + " seconds and was ended. Ask for less: name what you look for, or add a LIMIT.\n"));
  }

  /** Ends it since its client has gone. */
  void endUnwanted() {
    end(Reply.text(503, "The client has gone.\n"));
  }

  /** Ends it, unless it was ended before. */
  synchronized void end(Reply why) {
    if (reason.isEmpty()) {
      reason = Optional.of(why);
      cancelled.set(true);
      execution.ifPresent(query -> ending.execute(query::abort));
    }
  }

  /**
   * Why it failed: where it was ended, what it threw may be no more than what its end did to it.
   * Jena closes what a query sorts into while the query still adds to it.
   */
  RuntimeException why(RuntimeException thrown) {
    return cancelled.get() && !(thrown instanceof Refusal) ? new Refusal(reason()) : thrown;
  }

  /** What its client is told when it was ended. */
  Reply reason() {
    return reason.orElseGet(() -> Reply.text(503, "The query was ended.\n"));
  }
}
