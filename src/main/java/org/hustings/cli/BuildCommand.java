package org.hustings.cli;

import java.nio.file.Path;
import java.util.List;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Options;
import org.hustings.article.ArticleReader;
import org.hustings.pipeline.Home;
import org.hustings.pipeline.Loader;
import org.hustings.pipeline.Outcome;
import org.hustings.pipeline.Pipeline;
import org.hustings.pipeline.Workbench;
import org.hustings.store.Store;

/** Maps articles and loads their graphs into a store. */
final class BuildCommand implements Command {
  private static final int ARTICLES_A_LINE = 1000;

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
        .addOption(CommonOptions.threads());
  }

  @Override
  public int run(CommandLine line, Terminal terminal) {
    String location = line.getOptionValue("store");
    if (location == null) {
      throw new UsageException("build needs --store LOCATION");
    }
    List<Path> places = Places.of(line);
    int threads = CommonOptions.threads(line);
    try (Home home = CommonOptions.home(line)) {
      Workbench bench = Workbench.read(home, CommonOptions.base(line));
      try (Store store = Store.open(location)) {
        Loader loader = new Loader(store, bench);
        new Pipeline(bench, threads)
            .run(
                new ArticleReader(terminal.in()),
                places,
                outcome -> load(loader, outcome, terminal));
        loader.flush();
        terminal.report(loader.findings());
        terminal.say(said(loader) + " in " + location);
        return loader.findings().isEmpty() ? Main.DONE : Main.FAULTS;
      }
    }
  }

  private static void load(Loader loader, Outcome outcome, Terminal terminal) {
    loader.accept(outcome);
    if (outcome instanceof Outcome.Mapped mapped) {
      terminal.report(mapped.notCarried());
      if (loader.articles() % ARTICLES_A_LINE == 0) {
        terminal.say(said(loader));
      }
    }
  }

  private static String said(Loader loader) {
    return loader.articles() + " articles, " + loader.claims() + " claims";
  }
}
