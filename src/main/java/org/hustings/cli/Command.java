package org.hustings.cli;

import java.io.IOException;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;

/** One command of the program. */
interface Command {
  /** Its word on the command line. */
  String name();

  /** What stands after the options, such as "FILE|DIR|-...". */
  String arguments();

  /** What it does, in one line. */
  String summary();

  /** Its own options; those that every command takes are added. */
  Options options();

  /**
   * Does it.
   *
   * @return {@link Main#DONE}, or {@link Main#FAULTS} when the input had faults, all printed
   * @throws UsageException when the options or arguments do not fit
   * @throws org.hustings.model.InputException when faults of the input stopped it
   */
  int run(CommandLine line, Terminal terminal) throws IOException;
}
