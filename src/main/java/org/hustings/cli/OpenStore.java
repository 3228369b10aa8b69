package org.hustings.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.hustings.article.ArticleReader;
import org.hustings.graph.Iris;
import org.hustings.pipeline.Bases;
import org.hustings.pipeline.Home;
import org.hustings.pipeline.Loader;
import org.hustings.pipeline.Pipeline;
import org.hustings.pipeline.Snapshot;
import org.hustings.pipeline.Workbench;
import org.hustings.remote.Surroundings;
import org.hustings.store.Store;

/**
 * The store that a command reads: the one that --store names, or one in memory with the articles of
 * the home.
 *
 * @param base what the IRIs of its data start with
 * @param code the exit code that reading the articles calls for
 */
record OpenStore(Store store, String base, int code) implements AutoCloseable {
  /** The option that names the store. */
  static Option option() {
    return CommonOptions.option(
        "store",
        "LOCATION",
        "a TDB2 folder or the URL of a SPARQL store; without it, the articles of the home");
  }

  static OpenStore of(CommandLine line, Home home, Terminal terminal) {
    String location = line.getOptionValue("store");
    if (location == null) {
      return inMemory(home, terminal);
    }
    return of(Store.existing(location, Surroundings.here(terminal::say)));
  }

  /** The same, to be written to by this process alone; a folder is made when it is not there. */
  static OpenStore writable(CommandLine line, Home home, Terminal terminal) {
    String location = line.getOptionValue("store");
    return location == null
        ? inMemory(home, terminal)
        : of(Store.open(location, Surroundings.here(terminal::say)));
  }

  private static OpenStore of(Store store) {
    return new OpenStore(store, Bases.of(store).orElse(Iris.DEFAULT_BASE), Main.DONE);
  }

  private static OpenStore inMemory(Home home, Terminal terminal) {
    String base = Iris.DEFAULT_BASE;
    Optional<Snapshot> snapshot =
        Optional.ofNullable(System.getProperty("hustings.kept"))
            .map(folder -> Snapshot.of(Path.of(folder), home, base));
    Optional<Store> kept = snapshot.flatMap(Snapshot::read);
    if (kept.isPresent()) {
      return new OpenStore(kept.get(), base, Main.DONE);
    }
    OpenStore made = mapped(home, base, terminal);
    if (made.code() == Main.DONE) {
      snapshot.ifPresent(s -> s.write(made.store()));
    }
    return made;
  }

  private static OpenStore mapped(Home home, String base, Terminal terminal) {
    Workbench bench = Workbench.read(home, base);
    Store store = Store.memory();
    Loader loader = new Loader(store, bench);
    if (Files.isDirectory(home.articles())) {
      ArticleReader reader = new ArticleReader(terminal.in());
      int threads = Runtime.getRuntime().availableProcessors();
      new Pipeline(bench, threads).run(reader, List.of(home.articles()), loader);
    }
    loader.flush();
    terminal.report(loader.findings());
    return new OpenStore(store, base, loader.findings().isEmpty() ? Main.DONE : Main.FAULTS);
  }

  @Override
  public void close() {
    store.close();
  }
}
