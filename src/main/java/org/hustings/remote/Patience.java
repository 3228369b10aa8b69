package org.hustings.remote;

import java.time.Duration;

/**
 * How long a store is waited for.
 *
 * @param tries how often one request is sent at most
 * @param first the pause after the first try; each pause is twice the one before
 * @param longest the longest pause, unless the store asks for a longer one
 * @param total after this no request is sent again
 * @param connect for a connection
 * @param answer for an answer to begin, and for each piece of it
 */
record Patience(
    int tries,
    Duration first,
    Duration longest,
    Duration total,
    Duration connect,
    Duration answer) {
  static final Patience USUAL =
      new Patience(
          8,
          Duration.ofMillis(500),
          Duration.ofSeconds(30),
          Duration.ofMinutes(10),
          Duration.ofSeconds(20),
          Duration.ofMinutes(5));

  /**
   * The pause after a try: between half of what doubling gives and all of it, so that many clients
   * do not come back at once.
   *
   * @param tried how often the request was sent
   * @param jitter from 0 to 1
   */
  Duration pause(int tried, double jitter) {
    long doubled = first.toMillis() << Math.min(tried - 1, 20);
    long whole = Math.min(doubled, longest.toMillis());
    return Duration.ofMillis(Math.round(whole * (0.5 + jitter / 2)));
  }
}
