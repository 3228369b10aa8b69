package org.hustings.remote;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A clock that a pause moves on at once, and that remembers the pauses. */
final class Impatient implements Pauses {
  /** Four tries, and some time for each answer. */
  static Patience patience(Duration answer) {
    return new Patience(
        4,
        Duration.ofSeconds(1),
        Duration.ofSeconds(30),
        Duration.ofMinutes(2),
        Duration.ofSeconds(20),
        answer);
  }

  private final List<Duration> pauses = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-26T00:00:00Z");

  @Override
  public synchronized Instant now() {
    return now;
  }

  @Override
  public synchronized void pause(Duration length) {
    pauses.add(length);
    now = now.plus(length);
  }

  @Override
  public double jitter() {
    return 1;
  }

  synchronized List<Duration> pauses() {
    return List.copyOf(pauses);
  }
}
