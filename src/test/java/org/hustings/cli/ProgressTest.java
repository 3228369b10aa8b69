package org.hustings.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run tells of itself, by a clock that goes on by a second whenever it is asked. */
class ProgressTest {
  @TempDir Path folder;
  private Path lines = Path.of("");

  @BeforeEach
  void twelveRecordsOfWhichTheThirdIsBad() throws IOException {
    lines = folder.resolve("a.jsonl");
    String line = "{\"id\": \"%d\", \"text\": \"Portugal backs Mark Rutte.\"}";
    Files.writeString(
        lines,
        IntStream.range(0, 12)
            .mapToObj(i -> i == 2 ? "{}" : line.formatted(i))
            .collect(joining("\n")));
  }

  @Test
  void elsewhereALineIsAddedEveryFewSeconds() {
    String said = run(false);
    assertThat(said).doesNotContain("\r");
    assertThat(said.lines().filter(l -> l.contains("MB/s, 100 %, 0:00 left"))).hasSize(2);
    assertThat(said).contains("hustings: 4 articles, 0 claims, 1 refused, 0.0 MB/s");
  }

  @Test
  void onATerminalOneLineIsKeptUpToDate() {
    String said = run(true);
    assertThat(said.split("\r", -1)).hasSizeGreaterThan(12);
    assertThat(said).contains("\r\u001B[K4 articles, 0 claims, 1 refused, ");
    assertThat(said.split("\n")).hasSize(3);
    assertThat(said).contains("\r\u001B[K" + lines + ":3: ");
  }

  @Test
  void theSummaryEndsIt() {
    assertThat(run(false).strip()).contains("hustings: 11 articles, 0 claims, 1 refused (1");
  }

  @Test
  void quietLeavesTheFaultsAlone() {
    assertThat(run(false, "--quiet").lines())
        .containsExactly(
            lines + ":3: has no 'id' (expected a string) at byte 100",
            lines + ":3: has no 'text' (expected a string) at byte 100");
  }

  @Test
  void whatIsRefusedIsWrittenToAFile() throws IOException {
    Path rejects = folder.resolve("rejects.jsonl");
    run(false, "--rejects", rejects.toString());
    assertThat(Files.readAllLines(rejects))
        .containsExactly(
            "{\"file\":\"%1$s\",\"record\":3,\"offset\":100,\"findings\":[\"%1$s:3: has no 'id' (expected a string)\",\"%1$s:3: has no 'text' (expected a string)\"]}"
                .formatted(lines));
  }

  @Test
  void aBuildTellsTheSame() {
    String said = run("build", false, "--store", folder.resolve("store").toString());
    assertThat(said).contains("hustings: 4 articles, 0 claims, 1 refused, ").contains("11 added");
  }

  private String run(boolean interactive, String... options) {
    return run("map", interactive, options);
  }

  private String run(String command, boolean interactive, String... options) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(new byte[0]),
            StandardOutput.over(new ByteArrayOutputStream()),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            new Ticking(),
            interactive);
    List<String> args =
        Stream.concat(
                Stream.of(command, lines.toString(), "--home", HomeFolder.SHARED.toString()),
                Stream.of(options))
            .toList();
    assertThat(new Main(terminal, Main.COMMANDS).run(args)).isEqualTo(Main.FAULTS);
    return err.toString(StandardCharsets.UTF_8);
  }

  private static final class Ticking extends Clock {
    private Instant now = Instant.EPOCH;

    @Override
    public Instant instant() {
      now = now.plus(Duration.ofSeconds(1));
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
