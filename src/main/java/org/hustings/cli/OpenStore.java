package org.hustings.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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
 * @param keeping what keeps the graphs for the next time, while this one goes on
 */
record OpenStore(Store store, String base, int code, CompletableFuture<Void> keeping)
    implements AutoCloseable {
  private static final CompletableFuture<Void> NOTHING = CompletableFuture.completedFuture(null);

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
        ? mapped(home, terminal)
        : of(Store.open(location, Surroundings.here(terminal::say)));
  }

  private static OpenStore of(Store store) {
    return new OpenStore(store, Bases.of(store).orElse(Iris.DEFAULT_BASE), Main.DONE, NOTHING);
  }

  private static OpenStore inMemory(Home home, Terminal terminal) {
    Optional<Snapshot> snapshot =
        Optional.ofNullable(System.getProperty("hustings.kept"))
            .flatMap(folder -> Snapshot.of(Path.of(folder), home, Iris.DEFAULT_BASE));
    Optional<Store> kept = snapshot.flatMap(Snapshot::read);
    if (kept.isPresent()) {
      return new OpenStore(kept.get(), Iris.DEFAULT_BASE, Main.DONE, NOTHING);
    }
    OpenStore made = mapped(home, terminal);
    return made.code() == Main.DONE && snapshot.isPresent()
        ? made.keeping(CompletableFuture.runAsync(() -> snapshot.get().write(made.store())))
        : made;
  }

  private OpenStore keeping(CompletableFuture<Void> work) {
    return new OpenStore(store, base, code, work);
  }

  private static OpenStore mapped(Home home, Terminal terminal) {
    Workbench bench = Workbench.read(home, Iris.DEFAULT_BASE);
    Store store = Store.memory();
    Loader loader = new Loader(store, bench);
    if (Files.isDirectory(home.articles())) {
      ArticleReader reader = new ArticleReader(terminal.in());
      int threads = Runtime.getRuntime().availableProcessors();
      new Pipeline(bench, threads).run(reader, List.of(home.articles()), loader);
    }
    loader.flush();
    terminal.report(loader.findings());
    int code = loader.findings().isEmpty() ? Main.DONE : Main.FAULTS;
    return new OpenStore(store, Iris.DEFAULT_BASE, code, NOTHING);
  }

  @Override
  public void close() {
    keeping.join();
    store.close();
  }
}
