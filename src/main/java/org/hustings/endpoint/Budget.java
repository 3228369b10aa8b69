package org.hustings.endpoint;

import java.time.Duration;

/**
 * What queries may take.
 *
 * @param time of one query, from when it begins to run; as long again it may take to send its
 *     answer
 * @param rows of one answer, or triples of a graph
 * @param running how many queries run at once
 * @param ofOne how many of those may be one client's, told by its address
 * @param waiting how many more may wait for their turn
 * @param patience how long one waits
 * @param kept how many bytes the answers may take that are kept, or 0
 */
public record Budget(
    Duration time, long rows, int running, int ofOne, int waiting, Duration patience, long kept) {
  private static final int A_PROCESSOR = 2;
  private static final int WAITING = 16;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** What is usual: half a minute, a million rows, 64 MiB. Made of what stands above. */
  public static final Budget USUAL = of(Duration.ofSeconds(30), 1_000_000, 64L << 20);

  /** As much at once as this machine has processors for. */
  public static Budget of(Duration time, long rows, long kept) {
    int running = Math.max(4, A_PROCESSOR * Runtime.getRuntime().availableProcessors());
    return new Budget(time, rows, running, running / 2, WAITING, PATIENCE, kept);
  }
}
