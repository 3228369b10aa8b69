package org.hustings.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Does what docs/rules.md shows, from its beginning to its end: a block with a file name is written
 * (rules are added to a file of the home "my", and a file with a slip is gone after the next
 * commands), and commands print what is shown.
 */
class RulesPageTest {
  private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w+) ?(\\S*)\n(.*?)^```$");

  @TempDir static Path folder;

  @TestFactory
  Stream<DynamicTest> everyBlockDoesWhatIsShown() throws IOException {
    for (String part : List.of("ontology", "queries", "data/gazetteer", "data/rules")) {
      HomeFolder.copyFolder(Path.of(part), folder.resolve("my").resolve(part));
    }
    List<DynamicTest> steps = new ArrayList<>();
    FENCE
        .matcher(Files.readString(Path.of("docs/rules.md")))
        .results()
        .forEach(block -> steps.add(dynamicTest(name(block), () -> step(block))));
    assertThat(steps).hasSizeGreaterThan(10);
    return steps.stream();
  }

  private static String name(MatchResult block) {
    return block.group(1).equals("console")
        ? block.group(3).lines().findFirst().orElse("")
        : block.group(1) + " " + block.group(2);
  }

  private static void step(MatchResult block) throws IOException {
    Path rules = folder.resolve("my/data/rules");
    switch (block.group(1)) {
      case "rules" -> add(rules.resolve(block.group(2)), block.group(3));
      case "text" -> add(folder.resolve(block.group(2)), block.group(3));
      case "console" -> {
        for (Shown shown : Shown.in(block.group(3))) {
          run(shown);
        }
        Files.deleteIfExists(rules.resolve("70-slip.rules"));
      }
      default -> throw new AssertionError("a block that nothing checks: " + block.group());
    }
  }

  private static void add(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private static void run(Shown shown) {
    String[] args =
        shown.arguments().stream()
            .map(a -> Files.exists(folder.resolve(a)) ? folder.resolve(a).toString() : a)
            .toArray(String[]::new);
    Ran ran = Ran.of(args);
    assertThat(ran.code()).as(ran.err()).isIn(Main.DONE, Main.FAULTS);
    shown.isPrintedBy(ran, text -> text.replace(folder + "/", ""));
  }
}
