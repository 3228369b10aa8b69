package org.hustings.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.hustings.graph.Iris;

/**
 * What the command line asks for.
 *
 * @param home a folder that every executor has, or that is shipped to it; empty for the jar's own
 * @param base what the IRIs of the data start with
 * @param split how many bytes of a file that can be divided a task reads
 * @param out the folder to be made
 */
record Settings(List<String> places, String home, String base, long split, String out)
    implements Serializable {
  static final String USAGE =
      "usage: MapJob [--base IRI] [--home DIR] [--split MIB] --out DIR FILE|DIR|PATTERN...";

  private static final long DEFAULT_SPLIT = 8L << 20;

  Settings {
    places = List.copyOf(places);
  }

  /**
   * Reads a command line.
   *
   * @throws IllegalArgumentException that says what is wrong with it
   */
  static Settings of(List<String> args) {
    List<String> places = new ArrayList<>();
    Settings settings = new Settings(List.of(), "", Iris.DEFAULT_BASE, DEFAULT_SPLIT, "");
    Iterator<String> rest = args.iterator();
    while (rest.hasNext()) {
      String arg = rest.next();
      if (!arg.startsWith("--")) {
        places.add(arg);
      } else if (rest.hasNext()) {
        settings = settings.with(arg, rest.next());
      } else {
        throw new IllegalArgumentException(arg + " needs a value");
      }
    }
    if (places.isEmpty() || settings.out.isEmpty()) {
      throw new IllegalArgumentException(USAGE);
    }
    return new Settings(places, settings.home, settings.base, settings.split, settings.out);
  }

  private Settings with(String option, String value) {
    return switch (option) {
      case "--base" -> new Settings(places, home, base(value), split, out);
      case "--home" -> new Settings(places, value, base, split, out);
      case "--split" -> new Settings(places, home, base, mebibytes(value), out);
      case "--out" -> new Settings(places, home, base, split, value);
      default -> throw new IllegalArgumentException("unknown option " + option + "; " + USAGE);
    };
  }

  private static String base(String value) {
    if (!Iris.isBase(value)) {
      throw new IllegalArgumentException(
          "--base is an absolute IRI that ends with \"/\", not " + value);
    }
    return value;
  }

  private static long mebibytes(String value) {
    if (!value.matches("[1-9][0-9]{0,5}")) {
      throw new IllegalArgumentException("--split is a number of MiB from 1, not " + value);
    }
    return Long.parseLong(value) << 20;
  }
}
