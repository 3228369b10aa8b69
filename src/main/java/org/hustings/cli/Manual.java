package org.hustings.cli;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.help.HelpFormatter;
import org.apache.commons.cli.help.TextHelpAppendable;

/** What the program prints about itself. */
final class Manual {
  private static final int WIDTH = 90;

  private Manual() {}

  /** Prints the list of commands. */
  static void printAll(List<Command> commands, Appendable out) throws IOException {
    out.append(
        "Hustings: who endorses whom for which office, by which article and in whose words.\n\n");
    out.append("usage: hustings COMMAND [options] [arguments]\n\n");
    for (Command command : commands) {
      out.append(String.format("  %-9s %s%n", command.name(), command.summary()));
    }
    out.append(
        "\n\"hustings COMMAND --help\" tells more of one; \"hustings --version\" says which this is.\n");
  }

  /** Prints all about one command. */
  static void print(Command command, Options options, Appendable out) throws IOException {
    Supplier<TextHelpAppendable> text = () -> new TextHelpAppendable(out);
    TextHelpAppendable help = text.get();
    help.setMaxWidth(WIDTH);
    HelpFormatter formatter =
        HelpFormatter.builder().setHelpAppendable(help).setShowSince(false).get();
    String syntax = "hustings " + command.name() + " [options] " + command.arguments();
    formatter.printHelp(syntax.strip(), command.summary(), options, "", false);
  }
}
