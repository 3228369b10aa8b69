package org.hustings.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.hustings.graph.Iris;
import org.hustings.pipeline.Home;

/** The options that every command takes, and how their values are read. */
final class CommonOptions {
  private static final int MOST_THREADS = 64;

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

  /** An option without a value. */
  static Option flag(String name, String text) {
    return Option.builder().longOpt(name).desc(text).get();
  }

  /** The option that says what IRIs start with. */
  static Option base() {
    return option("base", "IRI", "what the IRIs of the data start with, " + Iris.DEFAULT_BASE);
  }

  /** The base on a command line. */
  static String base(CommandLine line) {
    String base = line.getOptionValue("base", Iris.DEFAULT_BASE);
    if (!Iris.isBase(base)) {
      throw new UsageException("--base is an absolute IRI that ends with \"/\", not " + base);
    }
    return base;
  }

  /** The option that says how many articles are read at once. */
  static Option threads() {
    return option("threads", "N", "how many articles to work on at once; changes no result");
  }

  /** The number of threads on a command line. */
  static int threads(CommandLine line) {
    int all = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
    return number(line, "threads", all, 1, MOST_THREADS);
  }

  /** The home that a command line names: --home, else the launcher's folder, else the jar's own. */
  static Home home(CommandLine line) {
    String folder = line.getOptionValue("home", System.getProperty("hustings.home"));
    return folder == null ? Home.own() : Home.of(path(folder));
  }

  /** Throws a UsageException when something stands after the options. */
  static void requireNoArguments(CommandLine line, String command) {
    if (!line.getArgList().isEmpty()) {
      throw new UsageException(command + " takes options only, not " + line.getArgList().get(0));
    }
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

  /** One of some words, from an option that must be given. */
  static String requiredWord(CommandLine line, String option, List<String> words) {
    if (!line.hasOption(option)) {
      throw new UsageException("--" + option + " is needed: one of " + String.join(", ", words));
    }
    return word(line, option, "", words);
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

  /** Some words out of several, with commas between, from an option. */
  static List<String> words(CommandLine line, String option, String fallback, List<String> words) {
    List<String> given =
        List.of(line.getOptionValue(option, fallback).split(",", -1)).stream()
            .map(String::strip)
            .toList();
    for (String value : given) {
      if (!words.contains(value)) {
        throw new UsageException(
            "--" + option + " is one or several of " + String.join(", ", words) + ", not " + value);
      }
    }
    return given;
  }

  /** "1 claim", "2 claims". */
  static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
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
