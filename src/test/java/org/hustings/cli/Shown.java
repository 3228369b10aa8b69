package org.hustings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A command that a page shows, with its output, in which "..." alone is any lines and at the end of
 * a line any rest.
 */
record Shown(String command, List<String> output) {
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

  /** The commands of a console block: a line after "$ " is one, and what follows is its output. */
  static List<Shown> in(String block) {
    List<Shown> all = new ArrayList<>();
    block
        .lines()
        .forEach(
            line -> {
              if (line.startsWith("$ ")) {
                all.add(new Shown(line.substring(2), new ArrayList<>()));
              } else {
                all.get(all.size() - 1).output().add(line);
              }
            });
    return all;
  }

  /** The arguments of the command. */
  List<String> arguments() {
    return WORD.matcher(command.replaceFirst("^\\./hustings", ""))
        .results()
        .map(Shown::word)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static String word(MatchResult match) {
    return Stream.of(1, 2, 3).map(match::group).filter(Objects::nonNull).findFirst().orElseThrow();
  }

  /** Asserts that a run printed what is shown, its output seen through an operator. */
  void isPrintedBy(Ran ran, UnaryOperator<String> seen) {
    if (output.isEmpty()) {
      return;
    }
    String pattern =
        output.stream()
            .map(line -> line.equals("...") ? "(.*\n)*" : pattern(line) + " *\n")
            .collect(Collectors.joining());
    String printed = seen.apply((ran.out() + ran.err()).replace("\r\n", "\n"));
    assertThat(printed).as(command).matches(Pattern.compile(pattern));
  }

  private static String pattern(String line) {
    return line.endsWith("...")
        ? Pattern.quote(line.substring(0, line.length() - 3)) + ".*"
        : Pattern.quote(line);
  }
}
