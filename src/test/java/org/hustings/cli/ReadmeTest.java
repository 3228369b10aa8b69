package org.hustings.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs what the README shows. In a console block, a line after "$ " is a command and what follows
 * is its output, where "..." alone is any lines and at the end of a line any rest.
 */
class ReadmeTest {
  private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```$");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

  @TempDir static Path folder;

  private record Shown(String command, List<String> output) {}

  @TestFactory
  Stream<DynamicTest> everyCommandDoesWhatIsShown() throws IOException {
    return shown().stream().map(s -> dynamicTest(s.command(), () -> run(s)));
  }

  @Test
  void everyCommandStandsInAConsoleBlock() throws IOException {
    List<String> others =
        FENCE
            .matcher(Files.readString(Path.of("README.md")))
            .results()
            .filter(block -> !block.group(1).equals("console"))
            .map(block -> block.group(2))
            .toList();
    assertThat(others).noneMatch(text -> text.contains("./hustings "));
    assertThat(shown()).allMatch(s -> s.command().startsWith("./hustings"));
  }

  private static List<Shown> shown() throws IOException {
    List<Shown> all = new ArrayList<>();
    FENCE
        .matcher(Files.readString(Path.of("README.md")))
        .results()
        .filter(block -> block.group(1).equals("console"))
        .flatMap(block -> block.group(2).lines())
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

  private static void run(Shown shown) throws Exception {
    List<String> args = words(shown.command());
    Ran ran =
        args.contains("serve") ? Serving.once("--port", "0") : Ran.of(args.toArray(String[]::new));
    assertThat(ran.code()).as(ran.err()).isZero();
    if (!shown.output().isEmpty()) {
      String pattern =
          shown.output().stream()
              .map(line -> line.equals("...") ? "(.*\n)*" : pattern(line) + " *\n")
              .collect(Collectors.joining());
      String printed = (ran.out() + ran.err()).replace("\r\n", "\n");
      assertThat(printed).as(shown.command()).matches(Pattern.compile(pattern));
    }
  }

  private static String pattern(String line) {
    return line.endsWith("...")
        ? Pattern.quote(line.substring(0, line.length() - 3)) + ".*"
        : Pattern.quote(line);
  }

  /** The arguments of a command; what it makes goes to the test's own folder. */
  private static List<String> words(String command) {
    List<String> words =
        WORD.matcher(command.replaceFirst("^\\./hustings", ""))
            .results()
            .map(ReadmeTest::word)
            .collect(Collectors.toCollection(ArrayList::new));
    for (int i = 1; i < words.size(); i++) {
      if (List.of("--store", "--out").contains(words.get(i - 1))) {
        words.set(i, folder.resolve(words.get(i)).toString());
      }
    }
    return words;
  }

  private static String word(MatchResult match) {
    return Stream.of(1, 2, 3)
        .map(match::group)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }
}
