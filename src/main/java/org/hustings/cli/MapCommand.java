package org.hustings.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.hustings.article.ArticleReader;
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
    Options options =
        new Options()
            .addOption(
                CommonOptions.option(
                    "to", "FORMAT", String.join(", ", ClaimWriter.FORMATS) + "; jsonl by default"))
            .addOption(Result.option())
            .addOption(CommonOptions.threads())
            .addOption(CommonOptions.base());
    return Progress.added(options);
  }

  @Override
  public int run(CommandLine line, Terminal terminal) throws IOException {
    String format = CommonOptions.word(line, "to", "jsonl", ClaimWriter.FORMATS);
    List<Path> places = Places.of(line);
    int threads = CommonOptions.threads(line);
    ArticleReader reader = new ArticleReader(terminal.in());
    try (Home home = CommonOptions.home(line);
        Progress progress = Progress.of(line, terminal, reader)) {
      String base = CommonOptions.base(line);
      Workbench bench = Workbench.read(home, base);
      Pipeline pipeline = new Pipeline(() -> bench, threads, ClaimWriter.product(format), true);
      if (format.equals(ClaimWriter.BRAT)) {
        ClaimWriter writer = ClaimWriter.files(folder(line), bench);
        pipeline.run(reader, places, outcome -> take(outcome, writer, progress));
      } else {
        try (Result result = Result.of(line, terminal)) {
          ClaimWriter writer = ClaimWriter.of(format, bench, result.stream());
          pipeline.run(reader, places, outcome -> take(outcome, writer, progress));
          writer.close();
          result.finish();
        }
      }
      return progress.finish();
    }
  }

  private static Path folder(CommandLine line) {
    String name = line.getOptionValue("out", "-");
    if (name.equals("-")) {
      throw new UsageException("--to " + ClaimWriter.BRAT + " needs --out DIR, a folder for files");
    }
    return CommonOptions.path(name);
  }

  private static void take(Outcome outcome, ClaimWriter writer, Progress progress) {
    progress.accept(outcome);
    if (outcome instanceof Outcome.Mapped mapped) {
      try {
        writer.write(mapped);
      } catch (InputException e) {
        progress.refuse(e.findings());
      }
    }
  }
}
