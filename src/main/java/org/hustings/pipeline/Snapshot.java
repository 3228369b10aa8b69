package org.hustings.pipeline;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.hustings.store.Store;

/**
 * The graphs of a home as they were made last, in a file of RDF Thrift whose name tells all that
 * they follow from: a hash of the program, the ontology, the gazetteer, the rules and every file of
 * the articles, and its own length. To read it takes a fraction of the time of mapping.
 *
 * <p>Nothing needs it: what cannot be read is as if it were not there, and what cannot be written
 * is left.
 */
public final class Snapshot {
  private static final String ENDING = ".rt";
  private static final String UNFINISHED = ".tmp";
  private static final int KEPT = 4;

  /** A file of this age, in milliseconds, is not being written any more. */
  private static final long LONGEST = 3_600_000;

  private final Path folder;
  private final Home home;
  private final String base;
  private final String key;

  private Snapshot(Path folder, Home home, String base) throws IOException {
    this.folder = folder;
    this.home = home;
    this.base = base;
    this.key = hash(home, base);
  }

  /**
   * That of a home; none when the home cannot be read, which whoever maps it tells of.
   *
   * @param folder where snapshots are kept, the last {@value #KEPT} of them
   * @param base what all IRIs of the data start with
   */
  public static Optional<Snapshot> of(Path folder, Home home, String base) {
    try {
      return Optional.of(new Snapshot(folder, home, base));
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  private static String hash(Home home, String base) throws IOException {
    Sha256 hash = new Sha256();
    hash.add(base);
    Versions.of(home).byProperty().values().stream().sorted().forEach(hash::add);
    for (Path file : articles(home)) {
      hash.add(home.articles().relativize(file).toString());
      hash.add(Files.readAllBytes(file));
    }
    return hash.value();
  }

  private static List<Path> articles(Home home) throws IOException {
    if (!Files.isDirectory(home.articles())) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(home.articles())) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** A store in memory with the graphs; empty when there is no file of them. */
  public Optional<Store> read() {
    for (Path file : files()) {
      if (name(file).equals(name(size(file)))) {
        return read(file);
      }
    }
    return Optional.empty();
  }

  private List<Path> files() {
    return files(ENDING);
  }

  private List<Path> files(String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(ending)).toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private String name(long size) {
    return key + "-" + size + ENDING;
  }

  private static Optional<Store> read(Path file) {
    Map<String, Graph> graphs = new HashMap<>();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      RDFParser.source(in)
          .lang(Lang.RDFTHRIFT)
          .checking(false)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(new ByName(graphs));
    } catch (RiotException | IOException e) {
      return Optional.empty();
    }
    Store store = Store.memory();
    store.replace(graphs);
    return Optional.of(store);
  }

  /** Writes the graphs that were made of the home, unless it has changed meanwhile. */
  public void write(Store store) {
    try {
      if (!key.equals(hash(home, base))) {
        return;
      }
      Files.createDirectories(folder);
      Path file = Files.createTempFile(folder, "new", UNFINISHED);
      try {
        write(store, file);
        Files.move(file, folder.resolve(name(size(file))), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(file);
      }
      sweep();
    } catch (IOException | UncheckedIOException | RiotException | RuntimeIOException e) {
      // The next start maps again.
    }
  }

  private static void write(Store store, Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      StreamRDF quads = StreamRDFWriter.getWriterStream(out, Lang.RDFTHRIFT);
      quads.start();
      store.read(
          view -> {
            view.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quads::quad);
            return view;
          });
      quads.finish();
    }
  }

  /** Removes what is past, and what a process that was killed left unfinished. */
  private void sweep() throws IOException {
    for (Path file : files(UNFINISHED)) {
      if (time(file) < System.currentTimeMillis() - LONGEST) {
        Files.deleteIfExists(file);
      }
    }
    List<Path> old =
        files().stream()
            .sorted(Comparator.comparing(Snapshot::time).reversed())
            .skip(KEPT)
            .toList();
    for (Path file : old) {
      Files.deleteIfExists(file);
    }
  }

  private static long time(Path file) {
    return file.toFile().lastModified();
  }

  private static long size(Path file) {
    return file.toFile().length();
  }

  /** Sorts quads into graphs. */
  private static final class ByName extends StreamRDFBase {
    private final Map<String, Graph> graphs;

    ByName(Map<String, Graph> graphs) {
      this.graphs = graphs;
    }

    @Override
    public void quad(Quad quad) {
      graphs
          .computeIfAbsent(quad.getGraph().getURI(), name -> GraphMemFactory.createDefaultGraph())
          .add(quad.asTriple());
    }
  }
}
