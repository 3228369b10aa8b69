package org.hustings.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;
import org.hustings.model.InputException;

/** The program: finds the command, runs it, and turns what comes of it into an exit code. */
public final class Main {
  /** Exit code: done. */
  static final int DONE = 0;

  /** Exit code: the input has faults. */
  static final int FAULTS = 1;

  /** Exit code: wrong usage. */
  static final int USAGE = 2;

  /** Exit code: the program is wrong. */
  static final int OURS = 3;

  /** The commands, in the order of the manual. */
  static final List<Command> COMMANDS =
      List.of(
          new MapCommand(),
          new BuildCommand(),
          new QueryCommand(),
          new ExportCommand(),
          new ServeCommand(),
          new ValidateCommand(),
          new ExplainCommand(),
          new EvaluateCommand());

  private final Terminal terminal;
  private final List<Command> commands;

  Main(Terminal terminal, List<Command> commands) {
    this.terminal = terminal;
    this.commands = commands;
  }

  /** Runs the program and ends the process. */
  public static void main(String[] args) {
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    boolean interactive = Boolean.getBoolean("hustings.interactive");
    Terminal terminal =
        new Terminal(System.in, StandardOutput.open(), err, Clock.systemUTC(), interactive);
    System.exit(new Main(terminal, COMMANDS).run(List.of(args)));
  }

  /** Runs one command line and gives its exit code. */
  int run(List<String> args) {
    try {
      int code = dispatch(args);
      terminal.out().flush();
      return code;
    } catch (UsageException e) {
      terminal.say(e.message());
      return USAGE;
    } catch (InputException e) {
      flushed();
      terminal.report(e.findings());
      return FAULTS;
    } catch (StandardOutput.Closed e) {
      if (!e.byReader()) {
        terminal.say("cannot write: " + e.reason());
      }
      return e.byReader() ? DONE : FAULTS;
    } catch (Exception | LinkageError | StackOverflowError e) {
      return ours(args, e);
    }
  }

  private int dispatch(List<String> args) throws IOException {
    if (args.isEmpty() || List.of("--help", "-h", "help").contains(args.get(0))) {
      Manual.printAll(commands, terminal.out());
      return DONE;
    }
    if (args.get(0).equals("--version")) {
      String version = Main.class.getPackage().getImplementationVersion();
      terminal.out().println("hustings " + (version == null ? "(built from classes)" : version));
      return DONE;
    }
    Command command = command(args.get(0));
    Options options = CommonOptions.added(command.options());
    List<String> rest = args.subList(1, args.size());
    if (rest.contains("--help") || rest.contains("-h")) {
      Manual.print(command, options, terminal.out());
      return DONE;
    }
    return command.run(parse(command, options, rest), terminal);
  }

  private Command command(String name) {
    if (name.startsWith("-")) {
      throw new UsageException("the command comes first, its options after it: not " + name);
    }
    return commands.stream()
        .filter(c -> c.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new UsageException(unknown("command", name, names())));
  }

  private List<String> names() {
    return commands.stream().map(Command::name).toList();
  }

  private static CommandLine parse(Command command, Options options, List<String> args) {
    try {
      DefaultParser parser = DefaultParser.builder().setAllowPartialMatching(false).get();
      return parser.parse(options, args.toArray(new String[0]));
    } catch (UnrecognizedOptionException e) {
      List<String> known = options.getOptions().stream().map(o -> "--" + o.getLongOpt()).toList();
      String option = e.getOption().replaceFirst("=.*", "");
      throw new UsageException(unknown("option of " + command.name(), option, known));
    } catch (ParseException e) {
      throw new UsageException(command.name() + ": " + e.getMessage());
    }
  }

  private static String unknown(String what, String word, List<String> known) {
    Optional<String> nearest = Nearest.to(word, known);
    return "unknown "
        + what
        + ": "
        + word
        + nearest
            .map(n -> " (did you mean " + n + "?)")
            .orElse(" (one of " + String.join(", ", known) + ")");
  }

  private int ours(List<String> args, Throwable thrown) {
    flushed();
    terminal.say("this is a fault of the program: " + thrown);
    if (args.contains("--debug")) {
      thrown.printStackTrace(terminal.err());
    } else {
      terminal.say("--debug shows where");
    }
    return OURS;
  }

  /** Lets out what was found before the fault; that its reader has gone does not matter now. */
  private void flushed() {
    try {
      terminal.out().flush();
    } catch (StandardOutput.Closed e) {
      terminal.say("standard output is closed");
    }
  }
}
