package org.hustings.pipeline;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Works on several things at once and hands on the results in the order in which the things came;
 * so many are under way at most that memory stays bounded. The consumer runs on the caller's
 * thread.
 */
final class InOrder<R> implements AutoCloseable {
  private static final int WAITING_FOR_EACH_THREAD = 8;

  private final ExecutorService workers;
  private final Queue<Future<R>> underWay = new ArrayDeque<>();
  private final int most;
  private final Consumer<R> results;

  InOrder(int threads, Consumer<R> results) {
    this.workers = Executors.newFixedThreadPool(threads);
    this.most = threads * WAITING_FOR_EACH_THREAD;
    this.results = results;
  }

  /** Adds work; waits for the oldest result when too much is under way. */
  void add(Callable<R> work) {
    put(workers.submit(work));
  }

  /** Adds what needs no work. */
  void add(R result) {
    put(CompletableFuture.completedFuture(result));
  }

  /** Waits for all that is under way. */
  void finish() {
    while (!underWay.isEmpty()) {
      handOn();
    }
  }

  private void put(Future<R> result) {
    underWay.add(result);
    if (underWay.size() > most) {
      handOn();
    }
  }

  private void handOn() {
    try {
      results.accept(underWay.remove().get());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
