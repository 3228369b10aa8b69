package org.hustings.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import org.hustings.model.Finding;

/**
 * What a command reads from and writes to.
 *
 * @param out for results and nothing else
 * @param err for all else
 */
record Terminal(InputStream in, PrintStream out, PrintStream err) {
  /** Prints what has to be said beside the result. */
  void say(String text) {
    err.println("hustings: " + text);
  }

  /** Prints findings, sorted by place. */
  void report(List<Finding> findings) {
    findings.stream().sorted().distinct().forEach(err::println);
  }
}
