package org.hustings.cli;

import java.nio.file.Path;
import java.util.List;
import org.apache.commons.cli.CommandLine;

/** Where the articles of a command are. */
final class Places {
  /** How the manual shows them. */
  static final String ARGUMENTS = "FILE|DIR|-...";

  private Places() {}

  /** The places on a command line that must name one at least. */
  static List<Path> of(CommandLine line) {
    if (line.getArgList().isEmpty()) {
      throw new UsageException(
          "no articles are named: give files, folders, or - for standard input");
    }
    return line.getArgList().stream().map(CommonOptions::path).toList();
  }
}
