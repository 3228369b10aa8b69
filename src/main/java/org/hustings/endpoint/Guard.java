package org.hustings.endpoint;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * Ends queries that take longer than they may, and when they fill the memory: when little is free
 * after a garbage collection, the query that has been running the longest, and the next after each
 * further collection.
 */
final class Guard {
  /** The part of the old generation that is full when so much is in use after a collection. */
  private static final double FULL = 0.8;

  private static final int EVERY_MS = 100;

  private final Deque<Run> running = new ArrayDeque<>();
  private final Optional<MemoryPoolMXBean> old =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(p -> p.getType() == MemoryType.HEAP && p.isCollectionUsageThresholdSupported())
          .filter(p -> p.isUsageThresholdSupported() && p.getUsage().getMax() > 0)
          .findFirst();
  private final ScheduledExecutorService watcher =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "guard");
            thread.setDaemon(true);
            return thread;
          });
  private long collections;

  /** A query that runs. */
  static final class Run {
    private final QueryExec execution;
    private final long deadline;
    private volatile boolean ended;

    private Run(QueryExec execution, Duration time) {
      this.execution = execution;
      this.deadline = System.nanoTime() + time.toNanos();
    }

    /** True when it was ended for the memory's sake. */
    boolean wasEnded() {
      return ended;
    }

    private boolean isLate() {
      return System.nanoTime() - deadline > 0;
    }
  }

  /** Begins to watch. */
  void start() {
    old.ifPresent(
        pool -> pool.setCollectionUsageThreshold((long) (FULL * pool.getUsage().getMax())));
    var unused =
        watcher.scheduleWithFixedDelay(this::look, EVERY_MS, EVERY_MS, TimeUnit.MILLISECONDS);
  }

  /**
   * A query has begun that may take some time: Jena's own clock starts when it has been planned.
   */
  synchronized Run begin(QueryExec execution, Duration time) {
    Run run = new Run(execution, time);
    running.addLast(run);
    return run;
  }

  /** A query is over. */
  synchronized void end(Run run) {
    running.remove(run);
  }

  /** What the client of an ended query is told. */
  static Reply full() {
    return Reply.text(
            503,
            "The memory of this server is full, and this query was ended for it. Ask for less: name"
                + " what you look for, and sort and group less.\n")
        .with("Retry-After", "10");
  }

  private void look() {
    endLate();
    long now = collections();
    if (now != collections
        && old.filter(MemoryPoolMXBean::isCollectionUsageThresholdExceeded).isPresent()) {
      endOne();
    }
    collections = now;
  }

  private synchronized void endLate() {
    running.stream().filter(Run::isLate).forEach(run -> run.execution.abort());
  }

  /** Ends the query that has been running the longest. */
  synchronized void endOne() {
    Optional.ofNullable(running.pollFirst())
        .ifPresent(
            run -> {
              run.ended = true;
              run.execution.abort();
            });
  }

  private static long collections() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionCount)
        .sum();
  }

  /** Ends to watch. */
  void close() {
    watcher.shutdownNow();
  }
}
