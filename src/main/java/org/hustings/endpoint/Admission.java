package org.hustings.endpoint;

import java.util.HashMap;
import java.util.Map;

/**
 * Lets so much be done at once, and so much for one client; others wait a short time, and where too
 * many wait they are sent away. One client takes no more than half of the places to wait in.
 */
public final class Admission {
  private final Budget budget;
  private final Map<String, Integer> running = new HashMap<>();
  private final Map<String, Integer> waiting = new HashMap<>();
  private int all;
  private int allWaiting;

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

  /** How much is being done. */
  synchronized int running() {
    return all;
  }

  private boolean isFree(String client) {
    return all < budget.running() && running.getOrDefault(client, 0) < budget.ofOne();
  }

  private void await(String client) {
    if (allWaiting >= budget.waiting()
        || waiting.getOrDefault(client, 0) >= (budget.waiting() + 1) / 2) {
      throw busy(client);
    }
    allWaiting++;
    waiting.merge(client, 1, Integer::sum);
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
      allWaiting--;
      fewer(waiting, client);
    }
  }

  private Refusal busy(String client) {
    boolean own =
        running.getOrDefault(client, 0) >= budget.ofOne()
            || waiting.getOrDefault(client, 0) > budget.waiting() / 2;
    Reply reply =
        own
            ? Reply.text(
                429,
                "As many requests of yours are under way as one client may have, "
                    + budget.ofOne()
                    + ". Wait for their answers.\n")
            : Reply.text(503, "This server is busy with other requests. Ask again.\n");
    return new Refusal(reply.with("Retry-After", "5"));
  }

  private synchronized void leave(String client) {
    all--;
    fewer(running, client);
    notifyAll();
  }

  private static void fewer(Map<String, Integer> counts, String client) {
    counts.computeIfPresent(client, (c, n) -> n == 1 ? null : n - 1);
  }
}
