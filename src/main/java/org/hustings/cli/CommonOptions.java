package org.hustings.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** The options that every command takes, and how their values are read. */
final class CommonOptions {
  private CommonOptions() {}

  /** The options of a command with those that every command takes. */
  static Options added(Options own) {
    Options all = new Options();
    own.getOptions().forEach(all::addOption);
    all.addOption(option("home", "DIR", "the folder with ontology, data and queries"));
    all.addOption(
        Option.builder().longOpt("debug").desc("show where a fault of the program is").get());
    all.addOption(Option.builder("h").longOpt("help").desc("print this").get());
    return all;
  }

  /** An option with a value. */
  static Option option(String name, String value, String text) {
    return Option.builder().longOpt(name).hasArg().argName(value).desc(text).get();
  }

  /** A whole number between two bounds, from an option. */
  static int number(CommandLine line, String option, int fallback, int least, int most) {
    String value = line.getOptionValue(option);
    if (value == null) {
      return fallback;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below, as for a number out of bounds
    }
    throw new UsageException(
        "--" + option + " is a number from " + least + " to " + most + ", not " + value);
  }

  /** One of some words, from an option. */
  static String word(CommandLine line, String option, String fallback, List<String> words) {
    String value = line.getOptionValue(option, fallback);
    if (!words.contains(value)) {
      String meant = Nearest.to(value, words).map(n -> " (did you mean " + n + "?)").orElse("");
      throw new UsageException(
          "--" + option + " is one of " + String.join(", ", words) + ", not " + value + meant);
    }
    return value;
  }

  /** A path, from an option or argument. */
  static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new UsageException("no path: " + e.getReason());
    }
  }
}
