package org.hustings.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.hustings.article.ArticleReader;
import org.hustings.model.Finding;
import org.hustings.model.InputException;
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
    List<Finding> findings;
    try (Home home = CommonOptions.home(line)) {
      Workbench bench = Workbench.read(home, CommonOptions.base(line));
      Pipeline pipeline = new Pipeline(bench, threads, ClaimWriter.product(format));
      if (format.equals(ClaimWriter.BRAT)) {
        findings = map(pipeline, places, ClaimWriter.files(folder(line), bench), terminal);
      } else {
        try (Result result = Result.of(line, terminal)) {
          ClaimWriter writer = ClaimWriter.of(format, bench, result.stream());
          findings = map(pipeline, places, writer, terminal);
          writer.close();
          result.finish();
        }
      }
    }
    terminal.report(findings);
    return findings.isEmpty() ? Main.DONE : Main.FAULTS;
  }

  private static Path folder(CommandLine line) {
    String name = line.getOptionValue("out", "-");
    if (name.equals("-")) {
      throw new UsageException("--to " + ClaimWriter.BRAT + " needs --out DIR, a folder for files");
    }
    return CommonOptions.path(name);
  }

  /** Writes what becomes of the articles; gives what is wrong with them. */
  private static List<Finding> map(
      Pipeline pipeline, List<Path> places, ClaimWriter writer, Terminal terminal) {
    List<Finding> findings = new ArrayList<>();
    pipeline.run(
        new ArticleReader(terminal.in()),
        places,
        outcome -> {
          if (outcome instanceof Outcome.Mapped mapped) {
            terminal.report(mapped.notCarried());
            write(mapped, writer, findings);
          } else if (outcome instanceof Outcome.Refused refused) {
            findings.addAll(refused.findings());
          }
        });
    return findings;
  }

  private static void write(Outcome.Mapped mapped, ClaimWriter writer, List<Finding> findings) {
    try {
      writer.write(mapped);
    } catch (InputException e) {
      findings.addAll(e.findings());
    }
  }
}
