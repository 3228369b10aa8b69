package org.hustings.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.hustings.article.ArticleReader;
import org.hustings.graph.Iris;
import org.hustings.model.Finding;
import org.hustings.model.InputException;
import org.hustings.pipeline.Bases;
import org.hustings.pipeline.Build;
import org.hustings.pipeline.BuildReport;
import org.hustings.pipeline.Home;
import org.hustings.pipeline.InputHashes;
import org.hustings.pipeline.Inputs;
import org.hustings.pipeline.Workbench;
import org.hustings.remote.Surroundings;
import org.hustings.store.Store;

/** Maps articles and loads their graphs into a store. */
final class BuildCommand implements Command {
  @Override
  public String name() {
    return "build";
  }

  @Override
  public String arguments() {
    return Places.ARGUMENTS;
  }

  @Override
  public String summary() {
    return "maps articles and loads their graphs into a store";
  }

  @Override
  public Options options() {
    Options options =
        new Options()
            .addOption(
                CommonOptions.option(
                    "store", "LOCATION", "a TDB2 folder, made if need be, or a SPARQL store's URL"))
            .addOption(CommonOptions.base())
            .addOption(CommonOptions.threads())
            .addOption(
                CommonOptions.flag(
                    "prune", "remove articles that have vanished from these places"));
    return Progress.added(options);
  }

  @Override
  public int run(CommandLine line, Terminal terminal) throws IOException {
    String location = line.getOptionValue("store");
    if (location == null) {
      throw new UsageException("build needs --store LOCATION");
    }
    List<Path> places = Places.of(line);
    int threads = CommonOptions.threads(line);
    ArticleReader reader = new ArticleReader(terminal.in());
    try (Home home = CommonOptions.home(line)) {
      Supplier<Inputs> inputs = Inputs.ahead(home, places);
      try (Store store = Store.forBuilding(location, Surroundings.here(terminal::say));
          Progress progress = Progress.of(line, terminal, reader)) {
        String base = base(line, store, location);
        Build build =
            new Build(
                store,
                Workbench.later(home, base),
                InputHashes.of(inputs, base),
                new Iris(base),
                threads,
                line.hasOption("prune"),
                Clock.systemUTC());
        return tell(build.run(reader, places, progress), location, progress, terminal);
      }
    }
  }

  private static int tell(BuildReport report, String location, Progress progress, Terminal terminal)
      throws IOException {
    int code = progress.finish(() -> said(report) + " in " + location);
    if (report.kept() > 0) {
      terminal.say(
          CommonOptions.count(report.kept(), "article")
              + " would have been removed; nothing is while parts of the input are refused");
    }
    return code;
  }

  /** The base of the data that the store has; else the one that is asked for. */
  private static String base(CommandLine line, Store store, String location) {
    String asked = CommonOptions.base(line);
    String base = Bases.of(store).orElse(asked);
    if (line.hasOption("base") && !base.equals(asked)) {
      String problem = "has data whose IRIs start with " + base + ", not " + asked;
      throw new InputException(new Finding(location, 0, 0, problem, "--base " + base));
    }
    return base;
  }

  private static String said(BuildReport report) {
    return "%s, %d added, %d changed, %d unchanged, %d removed, %d refused; %s"
        .formatted(
            CommonOptions.count(report.mapped() + report.unchanged(), "article"),
            report.added(),
            report.changed(),
            report.unchanged(),
            report.removed(),
            report.refused(),
            CommonOptions.count(report.claims(), "claim"));
  }
}
