package org.hustings.endpoint;

import java.util.HashMap;
import java.util.Map;

/**
 * Lets so many queries run at once, and so many of one client; others wait a short time, and where
 * too many wait they are sent away.
 */
public final class Admission {
  private final Budget budget;
  private final Map<String, Integer> running = new HashMap<>();
  private int all;
  private int waiting;

  /** Lets in what a budget allows. */
  public Admission(Budget budget) {
    this.budget = budget;
  }

  /**
   * Waits for a turn.
   *
   * @param client its address
   * @return to be run when the turn is over
   * @throws Refusal with 503 when the server is busy, with 429 when it is with this client
   */
  public synchronized Runnable turn(String client) {
    if (!isFree(client)) {
      await(client);
    }
    all++;
    running.merge(client, 1, Integer::sum);
    return () -> leave(client);
  }

  private boolean isFree(String client) {
    return all < budget.running() && running.getOrDefault(client, 0) < budget.ofOne();
  }

  private void await(String client) {
    if (waiting >= budget.waiting()) {
      throw busy(client);
    }
    waiting++;
    long end = System.nanoTime() + budget.patience().toNanos();
    try {
      while (!isFree(client)) {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          throw busy(client);
        }
        wait(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy(client);
    } finally {
      waiting--;
    }
  }

  private Refusal busy(String client) {
    boolean own = running.getOrDefault(client, 0) >= budget.ofOne();
    Reply reply =
        own
            ? Reply.text(
                429,
                "As many queries of yours are running as one client may have, "
                    + budget.ofOne()
                    + ". Wait for their answers.\n")
            : Reply.text(503, "As many queries are running as this server can do. Ask again.\n");
    return new Refusal(reply.with("Retry-After", "5"));
  }

  private synchronized void leave(String client) {
    all--;
    running.computeIfPresent(client, (c, n) -> n == 1 ? null : n - 1);
    notifyAll();
  }
}
