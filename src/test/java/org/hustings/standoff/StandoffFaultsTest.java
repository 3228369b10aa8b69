package org.hustings.standoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hustings.model.InputException;
import org.hustings.sidecar.Sidecar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StandoffFaultsTest {
  record Case(String name, List<String> lines, List<String> faults) {
    @Override
    public String toString() {
      return name;
    }
  }

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("cases")
  void everyFaultIsToldAtItsPlace(Case one) {
    assertThat(new Table(folder).faults(one.lines.toArray(String[]::new)))
        .containsExactlyElementsOf(one.faults);
  }

  static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    boolean arrow = false;
    for (String line : Table.read(Table.RESOURCES.resolve("standoff/faults.txt")).split("\n", -1)) {
      if (line.startsWith("== ")) {
        cases.add(new Case(line.substring(3), new ArrayList<>(), new ArrayList<>()));
        arrow = false;
      } else if (line.equals("=>")) {
        arrow = true;
      } else if (!line.isEmpty() && !cases.isEmpty()) {
        Case last = cases.get(cases.size() - 1);
        (arrow ? last.faults : last.lines).add(line);
      }
    }
    return cases;
  }

  @Test
  void claimsStandInOneFile() {
    Table table = new Table(folder);
    Sidecar beside =
        table.sidecar(
            "<> h:says [ a h:Candidacy ; h:candidate <person/mark-rutte> ; h:quote \"Mr Rutte\" ] .");
    try {
      table.read(
          beside,
          "T1→Candidacy 131 142→frontrunner",
          "T2→Person 181 190→Rita Borg",
          "E1→Candidacy:T1 candidate:T2");
      assertThat(false).as("no fault").isTrue();
    } catch (InputException e) {
      assertThat(e.findings().toString())
          .contains("london.ann: claims both here and in the .ttl beside it");
    }
    assertThat(table.read(beside, "T2→Person 181 190→Rita Borg").sidecar()).isEqualTo(beside);
  }

  @Test
  void aFileThatIsNotUtf8IsAFault() throws IOException {
    Path file = Files.write(folder.resolve("latin.ann"), new byte[] {'T', '1', '\t', (byte) 0xE4});
    Sidecar none = Sidecar.none(Table.article());
    try {
      new StandoffReader(Table.SCHEMA, Table.GAZETTEER, Table.BASE).read(file, none);
      assertThat(false).as("no fault").isTrue();
    } catch (InputException e) {
      assertThat(e).hasMessageEndingWith("latin.ann: is not in UTF-8 (expected text in UTF-8)");
    }
  }

  @Test
  void oneEventIsAThousandClaimsAtMost() {
    List<String> lines = new ArrayList<>(List.of("T0→Endorsement 164 169→backs"));
    StringBuilder event = new StringBuilder("E1→Endorsement:T0");
    IntStream.range(1, 41)
        .forEach(
            i -> {
              lines.add("T" + i + "→Person 181 190→Rita Borg");
              event
                  .append(i % 2 == 0 ? " endorser" : " candidate")
                  .append(i)
                  .append(":T")
                  .append(i);
            });
    lines.add(event.toString());
    String[] many = lines.toArray(String[]::new);
    lines.set(lines.size() - 1, event + " endorser41:T1".repeat(40));

    assertThat(new Table(folder).faults(many))
        .containsExactly("42:1: E1 says what E1 says (expected one)");
    assertThat(new Table(folder).faults(lines.toArray(String[]::new)))
        .containsExactly("42:1: E1 is more than 1000 claims (expected fewer in one event)");
  }

  @Test
  void manyWordsThatMeanTheSameAreReadInTime() {
    int many = 30_000;
    List<String> lines = new ArrayList<>(List.of("T0→Endorsement 164 169→backs"));
    StringBuilder equal = new StringBuilder("*→Equiv");
    for (int i = 1; i <= many; i++) {
      lines.add("T" + i + "→Person 181 190→Rita Borg");
      equal.append(" T").append(i);
    }
    lines.add(equal.toString());
    IntStream.rangeClosed(1, many)
        .forEach(i -> lines.add("E" + i + "→Endorsement:T0 endorser:T" + i + " candidate:T1"));
    String[] file = lines.toArray(String[]::new);

    List<String> faults =
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> new Table(folder).faults(file));
    assertThat(faults).hasSize(many - 1);
  }
}
