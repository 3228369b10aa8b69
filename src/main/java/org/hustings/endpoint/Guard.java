package org.hustings.endpoint;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Ends queries that take longer than they may, and when they fill the memory: when little is free
 * after a garbage collection, the query that has been running the longest, and the next after each
 * further collection.
 */
final class Guard {
  /** The part of the old generation that is full when so much is in use after a collection. */
  private static final double FULL = 0.8;

  private static final int EVERY_MS = 100;

  private final Deque<Running> running = new ArrayDeque<>();
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

  /** Begins to watch. */
  void start() {
    old.ifPresent(
        pool -> pool.setCollectionUsageThreshold((long) (FULL * pool.getUsage().getMax())));
    var unused =
        watcher.scheduleWithFixedDelay(this::look, EVERY_MS, EVERY_MS, TimeUnit.MILLISECONDS);
  }

  /** A query is about to begin: it is ended when it is late, or takes too much. */
  synchronized void begin(Running query) {
    running.addLast(query);
  }

  /** A query is over. */
  synchronized void end(Running query) {
    running.remove(query);
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
    running.stream().filter(Running::isLate).forEach(Running::endLate);
  }

  /** Ends the query that has been running the longest. */
  synchronized void endOne() {
    Optional.ofNullable(running.pollFirst()).ifPresent(query -> query.end(full()));
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
