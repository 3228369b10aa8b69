package org.hustings.remote;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/** The clock, and the pauses between two tries; a test passes in its own. */
interface Pauses {
  Instant now();

  void pause(Duration length) throws InterruptedException;

  /** A random number from 0 to 1. */
  double jitter();

  /** Those of the machine. */
  static Pauses real() {
    return new Pauses() {
      @Override
      public Instant now() {
        return Instant.now();
      }

      @Override
      public void pause(Duration length) throws InterruptedException {
        Thread.sleep(length.toMillis());
      }

      @Override
      public double jitter() {
        return ThreadLocalRandom.current().nextDouble();
      }
    };
  }
}
