package org.hustings.catalogue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.hustings.graph.ClaimTable;
import org.hustings.graph.GraphFormat;
import org.hustings.graph.GraphWriter;
import org.hustings.graph.Iris;
import org.hustings.graph.Profile;
import org.hustings.schema.Schema;
import org.hustings.store.Store;

/**
 * The files with the whole graph but the records of builds, made when they are first asked for and
 * anew for each generation of the store. A store that knows no generations has none.
 */
public final class Dumps implements AutoCloseable {
  private static final String GRAPHS = "graph.nq.gz";
  private static final String BASIC_GRAPHS = "graph-basic.nq.gz";
  private static final String TURTLE = "graph.ttl.gz";
  private static final String CLAIMS = "claims.csv.gz";

  /** What the files are called. */
  public static final List<String> NAMES = List.of(GRAPHS, BASIC_GRAPHS, TURTLE, CLAIMS);

  private final Store store;
  private final Iris iris;
  private final ClaimTable claims;
  private final Path folder;
  private final ExecutorService maker =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "dumps");
            thread.setDaemon(true);
            return thread;
          });
  private Optional<Making> last = Optional.empty();

  private record Making(String generation, Future<List<Dump>> dumps) {}

  /** Prepares to make dumps of a store, in a temporary folder that goes when this is closed. */
  public Dumps(Store store, Iris iris, Schema schema) {
    this.store = store;
    this.iris = iris;
    this.claims = new ClaimTable(schema, iris);
    try {
      this.folder = Files.createTempDirectory("hustings-dumps");
    } catch (IOException e) {
      throw new IllegalStateException("no temporary folder for dumps", e);
    }
  }

  /**
   * The dumps of the generation of now; none when they are still being made after some time.
   *
   * @param patience how long to wait for them
   */
  public Optional<List<Dump>> get(Duration patience) {
    try {
      return Optional.of(making().get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      forget();
      throw new IllegalStateException("the dumps cannot be made", e.getCause());
    }
  }

  private synchronized Future<List<Dump>> making() {
    String generation = store.read(store::generation);
    if (last.isEmpty() || !last.get().generation().equals(generation)) {
      last = Optional.of(new Making(generation, maker.submit(() -> make())));
    }
    return last.get().dumps();
  }

  private synchronized void forget() {
    last = Optional.empty();
  }

  private List<Dump> make() throws IOException {
    return store.read(view -> store.generation(view).isEmpty() ? List.of() : make(view));
  }

  private List<Dump> make(DatasetGraph view) throws IOException {
    Path made = folder.resolve(store.generation(view));
    Files.createDirectories(made);
    removeOthers(made);
    List<Dump> dumps = new ArrayList<>();
    dumps.add(graph(view, made, GRAPHS, GraphFormat.NQUADS, Profile.FULL));
    dumps.add(graph(view, made, BASIC_GRAPHS, GraphFormat.NQUADS, Profile.BASIC));
    dumps.add(graph(view, made, TURTLE, GraphFormat.TURTLE, Profile.FULL));
    dumps.add(
        Dump.make(made, CLAIMS, "the claims as a table", "text/csv", out -> table(view, out)));
    return List.copyOf(dumps);
  }

  private Dump graph(DatasetGraph view, Path made, String name, GraphFormat format, Profile profile)
      throws IOException {
    Predicate<String> graphs = graph -> !iris.isBuild(graph);
    String rdf = profile == Profile.FULL ? "RDF 1.2" : "RDF 1.1";
    String about = format.keepsGraphs() ? "a graph an article" : "all in one graph";
    return Dump.make(
        made,
        name,
        rdf + ", " + about,
        format.mediaType(),
        out -> GraphWriter.export(view, graphs, format, profile, out));
  }

  private void table(DatasetGraph view, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write(claims.header());
    try (Stream<String> lines = claims.lines(view)) {
      for (Iterator<String> line = lines.iterator(); line.hasNext(); ) {
        writer.write(line.next());
      }
    }
    writer.flush();
  }

  /** Who is reading one of another generation reads it to its end, where the system lets them. */
  private void removeOthers(Path made) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        if (!path.startsWith(made) && !made.startsWith(path)) {
          Files.deleteIfExists(path);
        }
      }
    }
  }

  @Override
  public void close() {
    maker.shutdownNow();
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new IllegalStateException("the dumps cannot be removed", e);
    }
  }
}
