package org.hustings.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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
import org.hustings.pipeline.Outcome;
import org.hustings.pipeline.Workbench;
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
    return new Options()
        .addOption(
            CommonOptions.option(
                "store", "LOCATION", "a TDB2 folder, made if need be, or a SPARQL store's URL"))
        .addOption(CommonOptions.base())
        .addOption(CommonOptions.threads())
        .addOption(
            CommonOptions.flag("prune", "remove articles that have vanished from these places"));
  }

  @Override
  public int run(CommandLine line, Terminal terminal) {
    String location = line.getOptionValue("store");
    if (location == null) {
      throw new UsageException("build needs --store LOCATION");
    }
    List<Path> places = Places.of(line);
    int threads = CommonOptions.threads(line);
    List<Finding> findings = new ArrayList<>();
    try (Home home = CommonOptions.home(line);
        Store store = Store.forBuilding(location)) {
      String base = base(line, store, location);
      Build build =
          new Build(
              store,
              Workbench.later(home, base),
              InputHashes.of(home, base),
              new Iris(base),
              threads,
              line.hasOption("prune"),
              Clock.systemUTC());
      BuildReport report =
          build.run(
              new ArticleReader(terminal.in()),
              places,
              outcome -> {
                if (outcome instanceof Outcome.Refused refused) {
                  findings.addAll(refused.findings());
                }
              });
      terminal.report(findings);
      terminal.say(said(report) + " in " + location);
      if (report.kept() > 0) {
        terminal.say(
            count(report.kept(), "article")
                + " would have been removed; nothing is while parts of the input are refused");
      }
    }
    return findings.isEmpty() ? Main.DONE : Main.FAULTS;
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
            count(report.mapped() + report.unchanged(), "article"),
            report.added(),
            report.changed(),
            report.unchanged(),
            report.removed(),
            report.refused(),
            count(report.claims(), "claim"));
  }

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
