package org.hustings.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.hustings.endpoint.Writing;
import org.hustings.model.Finding;
import org.hustings.model.InputException;

/**
 * Who may change what is served: nobody, or with --writable whoever knows a token. It comes from a
 * file or the environment, never from the command line, which others see.
 */
final class WriteToken {
  static final String VARIABLE = "HUSTINGS_WRITE_TOKEN";

  private static final int SHORTEST = 16;

  private WriteToken() {}

  /** Adds the options that allow writing. */
  static Options options(Options options) {
    return options
        .addOption(
            Option.builder()
                .longOpt("writable")
                .desc("take updates and graphs from whoever sends the token of " + VARIABLE)
                .get())
        .addOption(
            CommonOptions.option(
                "token-file", "FILE", "the token of --writable, in place of " + VARIABLE));
  }

  /** What the options and the environment allow. */
  static Writing of(CommandLine line, Map<String, String> environment) {
    String file = line.getOptionValue("token-file");
    if (!line.hasOption("writable")) {
      if (file != null) {
        throw new UsageException("--token-file goes with --writable");
      }
      return Writing.nobody();
    }
    return file == null
        ? token(VARIABLE, environment.getOrDefault(VARIABLE, ""))
        : token(file, read(file));
  }

  private static String read(String file) {
    Path path = CommonOptions.path(file);
    try {
      return Files.readString(path).strip();
    } catch (IOException e) {
      throw fault(file, "cannot be read");
    }
  }

  private static Writing token(String where, String token) {
    if (token.isEmpty()) {
      throw fault(where, "gives no token, which --writable needs");
    }
    if (token.length() < SHORTEST || !token.chars().allMatch(c -> c > 32 && c < 127)) {
      throw fault(where, "gives a token that is too short or not plain");
    }
    return Writing.bearer(token);
  }

  private static InputException fault(String where, String problem) {
    return new InputException(
        new Finding(
            where,
            0,
            0,
            problem,
            "at least " + SHORTEST + " letters, digits and marks without a space"));
  }
}
