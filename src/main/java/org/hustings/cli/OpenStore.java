package org.hustings.cli;

import java.nio.file.Files;
import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.hustings.article.ArticleReader;
import org.hustings.graph.Iris;
import org.hustings.pipeline.Bases;
import org.hustings.pipeline.Home;
import org.hustings.pipeline.Loader;
import org.hustings.pipeline.Pipeline;
import org.hustings.pipeline.Workbench;
import org.hustings.remote.Surroundings;
import org.hustings.schema.Schema;
import org.hustings.schema.SchemaReader;
import org.hustings.store.Store;

/**
 * The store that a command reads: the one that --store names, or one in memory with the articles of
 * the home.
 *
 * @param base what the IRIs of its data start with
 * @param schema the kinds of claim that the home knows; read when it is asked for
 * @param code the exit code that reading the articles calls for
 */
record OpenStore(Store store, String base, Supplier<Schema> schema, int code)
    implements AutoCloseable {
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
    return of(home, Store.existing(location, Surroundings.here(terminal::say)));
  }

  /** The same, to be written to by this process alone; a folder is made when it is not there. */
  static OpenStore writable(CommandLine line, Home home, Terminal terminal) {
    String location = line.getOptionValue("store");
    return location == null
        ? inMemory(home, terminal)
        : of(home, Store.open(location, Surroundings.here(terminal::say)));
  }

  private static OpenStore of(Home home, Store store) {
    return new OpenStore(
        store,
        Bases.of(store).orElse(Iris.DEFAULT_BASE),
        () -> new SchemaReader().read(home.ontology(), home.shapes()),
        Main.DONE);
  }

  private static OpenStore inMemory(Home home, Terminal terminal) {
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
    return new OpenStore(store, Iris.DEFAULT_BASE, bench::schema, code);
  }

  @Override
  public void close() {
    store.close();
  }
}
