package org.hustings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A run of the program inside the test: its exit code and its two outputs. */
public record Ran(int code, String out, String err) {
  /** Runs a command line with nothing on standard input. */
  public static Ran of(String... args) {
    return with("", args);
  }

  /** Runs a command line in the small home that tests share. */
  static Ran small(String... args) {
    return with("", inSmallHome(args));
  }

  /** A command line with the option that names the small home. */
  static String[] inSmallHome(String... args) {
    String[] home = {"--home", HomeFolder.SHARED.toString()};
    return Stream.of(args, home).flatMap(Stream::of).toArray(String[]::new);
  }

  /** Runs a command line with a text on standard input. */
  public static Ran with(String input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            StandardOutput.over(out),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    int code = new Main(terminal, Main.COMMANDS).run(List.of(args));
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Asserts all three at once. */
  void is(int expectedCode, String expectedOut, String expectedErr) {
    assertThat(this).isEqualTo(new Ran(expectedCode, expectedOut, expectedErr));
  }

  /** Asserts that nothing was printed but one line about the fault. */
  void failed(int expectedCode, String line) {
    is(expectedCode, "", line + "\n");
  }
}
