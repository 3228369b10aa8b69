package org.hustings.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.hustings.model.Finding;

/**
 * What a command reads from and writes to.
 *
 * @param out for results and nothing else
 * @param err for all else
 * @param clock tells how long something takes
 * @param interactive true when a person sees err as it is printed
 */
record Terminal(
    InputStream in, PrintStream out, PrintStream err, Clock clock, boolean interactive) {
  /** What stands still: no time passes, and nobody looks on. */
  Terminal(InputStream in, PrintStream out, PrintStream err) {
    this(in, out, err, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), false);
  }

  /** Prints what has to be said beside the result. */
  void say(String text) {
    err.println("hustings: " + text);
  }

  /** Prints findings, sorted by place. */
  void report(List<Finding> findings) {
    findings.stream().sorted().distinct().forEach(err::println);
  }
}
