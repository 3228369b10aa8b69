package org.hustings.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.hustings.article.ArticleReader;
import org.hustings.model.Finding;
import org.hustings.pipeline.Home;
import org.hustings.pipeline.Outcome;
import org.hustings.pipeline.Pipeline;
import org.hustings.pipeline.Workbench;

/** Prints the claims of articles, in the order of the input; no store. */
final class MapCommand implements Command {
  @Override
  public String name() {
    return "map";
  }

  @Override
  public String arguments() {
    return Places.ARGUMENTS;
  }

  @Override
  public String summary() {
    return "prints the claims of articles, in the order of the input";
  }

  @Override
  public Options options() {
    return new Options()
        .addOption(
            CommonOptions.option(
                "to", "FORMAT", String.join(", ", ClaimWriter.FORMATS) + "; jsonl by default"))
        .addOption(Result.option())
        .addOption(CommonOptions.threads())
        .addOption(CommonOptions.base());
  }

  @Override
  public int run(CommandLine line, Terminal terminal) throws IOException {
    String format = CommonOptions.word(line, "to", "jsonl", ClaimWriter.FORMATS);
    List<Path> places = Places.of(line);
    int threads = CommonOptions.threads(line);
    List<Finding> findings = new ArrayList<>();
    try (Home home = CommonOptions.home(line)) {
      Workbench bench = Workbench.read(home, CommonOptions.base(line));
      try (Result result = Result.of(line, terminal)) {
        ClaimWriter writer = ClaimWriter.of(format, bench, result.stream());
        new Pipeline(bench, threads, ClaimWriter.product(format))
            .run(
                new ArticleReader(terminal.in()),
                places,
                outcome -> {
                  if (outcome instanceof Outcome.Mapped mapped) {
                    writer.write(mapped);
                  } else if (outcome instanceof Outcome.Refused refused) {
                    findings.addAll(refused.findings());
                  }
                });
        writer.close();
        result.finish();
      }
    }
    terminal.report(findings);
    return findings.isEmpty() ? Main.DONE : Main.FAULTS;
  }
}
