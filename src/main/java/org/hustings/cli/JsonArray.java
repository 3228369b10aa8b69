package org.hustings.cli;

import java.io.PrintStream;

/** Prints a JSON array with each of its values on a line. */
final class JsonArray implements AutoCloseable {
  private final PrintStream out;
  private String separator = "[\n";

  JsonArray(PrintStream out) {
    this.out = out;
  }

  /** Adds a value, in JSON on one line. */
  void add(String json) {
    out.print(separator + json);
    separator = ",\n";
  }

  /** Ends the array; the stream stays open. */
  @Override
  public void close() {
    out.print(separator.equals("[\n") ? "[]\n" : "\n]\n");
  }
}
