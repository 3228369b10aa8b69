package org.hustings.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Runs what the README shows. */
class ReadmeTest {
  private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```$");

  @TempDir static Path folder;

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
    return FENCE
        .matcher(Files.readString(Path.of("README.md")))
        .results()
        .filter(block -> block.group(1).equals("console"))
        .flatMap(block -> Shown.in(block.group(2)).stream())
        .toList();
  }

  private static void run(Shown shown) throws Exception {
    List<String> args = arguments(shown);
    Ran ran =
        args.contains("serve") ? Serving.once("--port", "0") : Ran.of(args.toArray(String[]::new));
    assertThat(ran.code()).as(ran.err()).isZero();
    shown.isPrintedBy(ran, text -> text);
  }

  /** The arguments of a command; what it makes goes to the test's own folder. */
  private static List<String> arguments(Shown shown) {
    List<String> words = shown.arguments();
    for (int i = 1; i < words.size(); i++) {
      if (List.of("--store", "--out", "--rejects").contains(words.get(i - 1))) {
        words.set(i, folder.resolve(words.get(i)).toString());
      }
    }
    return words;
  }
}
