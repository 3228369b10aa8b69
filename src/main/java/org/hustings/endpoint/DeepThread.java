package org.hustings.endpoint;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Threads with deep stacks for queries. Where the stack ended within TDB2 the files that it has
 * mapped could not be read any more, by nobody, until the next start.
 */
final class DeepThread {
  /** In bytes; what is not used takes no memory. A query that parses on one of 1 MiB fits well. */
  private static final long STACK = 64L << 20;

  /** Kept for a while: to make one takes as long as some answers. */
  private static final ExecutorService THREADS =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(null, work, "query", STACK);
            thread.setDaemon(true);
            return thread;
          });

  private DeepThread() {}

  /** What some work gives, done on such a thread. */
  static <T> T call(Callable<T> work) throws IOException {
    Future<T> task = THREADS.submit(work);
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while a query ran", e);
    } catch (ExecutionException e) {
      throw thrown(Optional.ofNullable(e.getCause()).orElse(e));
    }
  }

  private static IOException thrown(Throwable cause) {
    if (cause instanceof RuntimeException known) {
      throw known;
    }
    if (cause instanceof Error known) {
      throw known;
    }
    return cause instanceof IOException known ? known : new IOException(cause);
  }
}
