package org.hustings.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.hustings.article.ArticleReader;
import org.hustings.graph.Iris;
import org.hustings.mapping.ExampleCheck;
import org.hustings.model.Finding;
import org.hustings.model.InputException;
import org.hustings.pipeline.Home;
import org.hustings.pipeline.Outcome;
import org.hustings.pipeline.Pipeline;
import org.hustings.pipeline.Workbench;
import org.hustings.store.Questions;

/** Lists every fault in the home, and in articles and their sidecars. */
final class ValidateCommand implements Command {
  @Override
  public String name() {
    return "validate";
  }

  @Override
  public String arguments() {
    return "[FILE|DIR]...";
  }

  @Override
  public String summary() {
    return "lists every fault in ontology, gazetteer, rules, queries, articles and what lies beside them";
  }

  @Override
  public Options options() {
    return new Options().addOption(CommonOptions.threads());
  }

  @Override
  public int run(CommandLine line, Terminal terminal) {
    int threads = CommonOptions.threads(line);
    List<Finding> findings = new ArrayList<>();
    try (Home home = CommonOptions.home(line)) {
      collect(findings, () -> Questions.read(home.queries()));
      collect(
          findings,
          () -> {
            Workbench bench = Workbench.read(home, Iris.DEFAULT_BASE);
            findings.addAll(new ExampleCheck(bench.mapper(), bench.rules()).findings());
            new Pipeline(bench, threads)
                .run(
                    new ArticleReader(terminal.in()),
                    places(line, home),
                    outcome -> {
                      if (outcome instanceof Outcome.Refused refused) {
                        findings.addAll(refused.findings());
                      } else if (outcome instanceof Outcome.Mapped mapped) {
                        terminal.report(mapped.notCarried());
                      }
                    });
          });
    }
    findings.stream().sorted().distinct().forEach(terminal.out()::println);
    terminal.say(findings.isEmpty() ? "no faults" : "faults: " + findings.size());
    return findings.isEmpty() ? Main.DONE : Main.FAULTS;
  }

  /** What the command line names, else the articles of the home. */
  private static List<Path> places(CommandLine line, Home home) {
    if (!line.getArgList().isEmpty()) {
      return Places.of(line);
    }
    return Files.isDirectory(home.articles()) ? List.of(home.articles()) : List.of();
  }

  private static void collect(List<Finding> findings, Runnable check) {
    try {
      check.run();
    } catch (InputException e) {
      findings.addAll(e.findings());
    }
  }
}
