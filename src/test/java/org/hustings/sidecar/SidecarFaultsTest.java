package org.hustings.sidecar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hustings.model.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SidecarFaultsTest {
  /** A sidecar and its faults; one that ends in "*" says only how the finding begins. */
  record Case(String name, String turtle, List<String> faults) {
    @Override
    public String toString() {
      return name;
    }
  }

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("cases")
  void everyFaultIsToldWithItsLine(Case one) {
    List<String> faults = Desk.of(folder).faults(Desk.PREFIXES + one.turtle);

    assertThat(faults).hasSameSizeAs(one.faults);
    for (int i = 0; i < faults.size(); i++) {
      String expected = one.faults.get(i);
      if (expected.endsWith("*")) {
        assertThat(faults.get(i)).startsWith(expected.substring(0, expected.length() - 1));
      } else {
        assertThat(faults.get(i)).isEqualTo(expected);
      }
    }
  }

  static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    String name = "";
    StringBuilder turtle = new StringBuilder();
    List<String> faults = new ArrayList<>();
    boolean arrow = false;
    for (String line : Desk.lines("faults.txt")) {
      if (line.startsWith("== ")) {
        name = line.substring(3);
        turtle.setLength(0);
        faults.clear();
        arrow = false;
      } else if (line.equals("=>")) {
        arrow = true;
      } else if (!arrow) {
        turtle.append(line).append('\n');
      } else if (!line.isEmpty()) {
        faults.add(line);
      } else if (!faults.isEmpty()) {
        cases.add(new Case(name, turtle.toString(), List.copyOf(faults)));
      }
    }
    cases.add(new Case(name, turtle.toString(), List.copyOf(faults)));
    return cases;
  }

  @Test
  void fileThatIsNotUtf8IsAFault() throws IOException {
    Path file = folder.resolve("latin.ttl");
    Files.write(file, "<> a \"Karlsruhe \u00e4\"".getBytes(StandardCharsets.ISO_8859_1));
    Desk desk = Desk.of(folder);

    assertThat(desk.findings(file))
        .containsExactly("0: is not in UTF-8 (expected Turtle in UTF-8)");
  }

  @Test
  void faultsCarryTheFile() {
    try {
      Desk.of(folder).read("nonsense");
      assertThat(false).as("no fault").isTrue();
    } catch (InputException e) {
      assertThat(e.findings().get(0).file()).endsWith("london.ttl");
    }
  }
}
