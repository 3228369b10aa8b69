package org.hustings.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.apache.jena.sys.JenaSystem;
import org.hustings.model.InputException;

/** Something that another thread makes while this one goes on. */
final class Ahead<T> implements Supplier<T> {
  private final CompletableFuture<T> making;

  /** Begins to make it. */
  Ahead(Supplier<T> maker) {
    // Two threads that wake Jena at once may wait for each other for ever.
    JenaSystem.init();
    this.making = CompletableFuture.supplyAsync(maker);
  }

  /**
   * Waits for it.
   *
   * @throws InputException when that is what came of it
   */
  @Override
  public T get() {
    try {
      return making.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof InputException faults ? faults : e;
    }
  }
}
