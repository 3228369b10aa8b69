package org.hustings.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.jena.query.Query;
import org.hustings.pipeline.Home;
import org.hustings.store.Answer;
import org.hustings.store.AnswerFormat;
import org.hustings.store.Question;
import org.hustings.store.Questions;

/** Asks the graph one query: of a file, by name, or as it stands on the command line. */
final class QueryCommand implements Command {
  private static final List<String> FORMATS =
      Arrays.stream(AnswerFormat.values()).map(AnswerFormat::word).toList();

  @Override
  public String name() {
    return "query";
  }

  @Override
  public String arguments() {
    return "NAME|FILE|TEXT";
  }

  @Override
  public String summary() {
    return "asks one query; a file first, else a name in queries/, else the text; alone lists them";
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(OpenStore.option())
        .addOption(
            CommonOptions.option("format", "FORMAT", "how to print: " + String.join(", ", FORMATS)))
        .addOption(
            Option.builder()
                .longOpt("param")
                .hasArg()
                .argName("name=value")
                .desc("a parameter that the query declares: a label, an IRI or a literal")
                .get());
  }

  @Override
  public int run(CommandLine line, Terminal terminal) {
    String word = CommonOptions.word(line, "format", "table", FORMATS);
    AnswerFormat format = AnswerFormat.named(word).orElseThrow();
    Map<String, String> values = values(line);
    try (Home home = CommonOptions.home(line)) {
      Questions questions = Questions.read(home.queries());
      if (line.getArgList().isEmpty()) {
        return list(questions, terminal);
      }
      Question question = question(line.getArgList(), questions);
      try (OpenStore opened = OpenStore.of(line, home, terminal)) {
        Query query = question.bind(values, opened.store(), opened.base());
        opened.store().ask(query, new Answer(format, opened.base(), terminal.out()));
        return opened.code();
      }
    }
  }

  private static int list(Questions questions, Terminal terminal) {
    for (Question question : questions.all()) {
      String parameters =
          question.parameters().stream()
              .map(p -> p.required() ? " " + p.name() + "=..." : " [" + p.name() + "=...]")
              .collect(Collectors.joining());
      terminal.out().println(question.name() + parameters + "\n    " + question.title());
    }
    return Main.DONE;
  }

  private static Question question(List<String> arguments, Questions questions) {
    if (arguments.size() > 1) {
      throw new UsageException("query takes one query: put its text in quotes");
    }
    String asked = arguments.get(0);
    if (isFile(asked)) {
      return questions.parse(Path.of(asked));
    }
    return questions
        .named(asked)
        .orElseGet(
            () -> {
              requireText(asked, questions);
              return questions.parse("query", asked);
            });
  }

  private static boolean isFile(String asked) {
    return asked.length() < 4096 && asked.indexOf('\0') < 0 && Files.isRegularFile(Path.of(asked));
  }

  /** One word is no query: its writer meant a name or a file. */
  private static void requireText(String asked, Questions questions) {
    if (asked.matches("\\S*") && asked.indexOf('{') < 0) {
      List<String> names = questions.all().stream().map(Question::name).toList();
      String meant = Nearest.to(asked, names).map(n -> " (did you mean " + n + "?)").orElse("");
      throw new UsageException("no file and no question: " + asked + meant);
    }
  }

  private static Map<String, String> values(CommandLine line) {
    Map<String, String> values = new TreeMap<>();
    String[] given = line.getOptionValues("param");
    for (String pair : given == null ? new String[0] : given) {
      int equals = pair.indexOf('=');
      if (equals < 1) {
        throw new UsageException("--param is name=value, not " + pair);
      }
      if (values.put(pair.substring(0, equals), pair.substring(equals + 1)) != null) {
        throw new UsageException("--param " + pair.substring(0, equals) + " is given twice");
      }
    }
    return values;
  }
}
