package org.hustings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MainTest {
  @Test
  void aloneItPrintsTheCommands() {
    Ran ran = Ran.of();
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains("usage: hustings COMMAND");
    Main.COMMANDS.forEach(
        c -> assertThat(ran.out()).contains(c.name() + " ").contains(c.summary()));
    assertThat(Ran.of("--help")).isEqualTo(ran);
  }

  static Stream<String> names() {
    return Main.COMMANDS.stream().map(Command::name);
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyCommandHasHelp(String name) {
    Ran ran = Ran.of(name, "--help");
    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains("hustings " + name).contains("--home <DIR>").contains("--help");
    assertThat(ran.out().lines()).allMatch(line -> line.length() <= 100);
  }

  @Test
  void itSaysItsVersion() {
    Ran ran = Ran.of("--version");
    assertThat(ran.out()).matches("hustings .+\n");
    assertThat(ran.code()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bild                  | unknown command: bild (did you mean build?)",
        "--store               | the command comes first, its options after it: not --store",
        "map --too csv x       | unknown option of map: --too (did you mean --to?)",
        "map --to              | map: Missing argument for option: to",
        "map                   | no articles are named: give files, folders, or - for standard input",
        "map --to yaml x       | --to is one of jsonl, csv, nquads, trig, brat, webannotation, articles, not yaml",
        "map --threads 0 x     | --threads is a number from 1 to 64, not 0",
        "map --threads many x  | --threads is a number from 1 to 64, not many",
        "map --base nowhere x  | --base is an absolute IRI that ends with \"/\", not nowhere",
        "build x               | build needs --store LOCATION",
        "export                | --to is needed: one of turtle, trig, ntriples, nquads, jsonld, rdfxml, csv, webannotation",
        "export --to turtel    | --to is one of turtle, trig, ntriples, nquads, jsonld, rdfxml, csv, webannotation, not turtel (did you mean turtle?)",
        "export --to csv x     | export takes options only, not x",
        "export --to rdfxml --profile full | --to rdfxml has no full profile",
        "serve --port 70000    | --port is a number from 0 to 65535, not 70000",
        "query --param x a     | --param is name=value, not x",
        "query --format xls a  | --format is one of table, csv, tsv, json, xml, turtle, ntriples, jsonld, rdfxml, not xls",
        "query a b             | query takes one query: put its text in quotes",
      })
  void wrongUsageIsSaidInOneLine(String line, String said) {
    Ran.of(line.split(" ")).failed(Main.USAGE, "hustings: " + said);
  }

  @Test
  void anUnlikelyCommandGetsTheList() {
    assertThat(Ran.of("frobnicate").err()).contains("(one of map, build, ");
  }

  @Test
  void aHomeThatIsNoneIsTheUsersFault() {
    Ran ran = Ran.of("query", "--home", "no-such-home");
    assertThat(ran.code()).isEqualTo(Main.FAULTS);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("is missing (expected a home folder has it)");
  }

  @Test
  void aFaultOfTheProgramHasATraceWithDebugOnly() {
    Ran plain = fail(new IllegalStateException("broken"), "fail");
    assertThat(plain.code()).isEqualTo(Main.OURS);
    assertThat(plain.out()).isEqualTo("so far\n");
    assertThat(plain.err())
        .isEqualTo(
            """
            hustings: this is a fault of the program: java.lang.IllegalStateException: broken
            hustings: --debug shows where
            """);
    assertThat(fail(new IllegalStateException("broken"), "fail", "--debug").err())
        .contains("at org.hustings.cli.MainTest");
  }

  @Test
  void aReaderWhoGoesAwayEndsTheCommandQuietly() {
    written("Broken pipe").is(Main.DONE, "", "");
  }

  @Test
  void aFullDiskIsSaid() {
    written("No space left on device")
        .is(Main.FAULTS, "", "hustings: cannot write: No space left on device\n");
  }

  /** A run whose standard output breaks. */
  private static Ran written(String problem) {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(problem);
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = run(StandardOutput.over(broken), err, Main.COMMANDS);
    return new Ran(code, "", err.toString(StandardCharsets.UTF_8));
  }

  private static Ran fail(RuntimeException fault, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = run(StandardOutput.over(out), err, List.of(new Failing(fault)), args);
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static int run(
      PrintStream out, OutputStream err, List<Command> commands, String... args) {
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    Terminal terminal = new Terminal(InputStream.nullInputStream(), out, errors);
    return new Main(terminal, commands).run(List.of(args));
  }

  /** Prints something, and is then found wrong. */
  private record Failing(RuntimeException fault) implements Command {
    @Override
    public String name() {
      return "fail";
    }

    @Override
    public String arguments() {
      return "";
    }

    @Override
    public String summary() {
      return "fails";
    }

    @Override
    public Options options() {
      return new Options();
    }

    @Override
    public int run(CommandLine line, Terminal terminal) {
      terminal.out().println("so far");
      throw fault;
    }
  }
}
