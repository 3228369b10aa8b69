package org.hustings.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.Sail;
import org.eclipse.rdf4j.sail.lmdb.LmdbStore;
import org.eclipse.rdf4j.sail.lmdb.config.LmdbStoreConfig;
import org.eclipse.rdf4j.sail.memory.MemoryStore;
import org.hustings.endpoint.Budget;
import org.hustings.pipeline.Home;
import org.hustings.server.Server;
import org.hustings.store.Store;

/**
 * Loads a graph into one store and asks it the questions, all within this process: the seconds of
 * loading, the bytes that a triple takes, the first and the median time of each question.
 */
public final class Peers {
  /** Seconds that an answer may take. */
  private static final int PATIENCE = 20;

  private Peers() {}

  /** A store with the graph in it. */
  private interface Peer extends AutoCloseable {
    /** The answer's rows or triples, each as text, in any order. */
    List<String> ask(Asked question);

    /** Asks it over HTTP, in the same process; empty when it serves none. */
    default Optional<Wire> wire() {
      return Optional.empty();
    }

    @Override
    default void close() {}
  }

  /**
   * Measures one store.
   *
   * @param arguments which, the folder of a {@link Network}, a folder for the store, the file for
   *     the figures, and the seconds that one question may take, 0 for none
   */
  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments[1]);
    Path folder = Path.of(arguments[2]);
    double seconds = Double.parseDouble(arguments[4]);
    List<Asked> questions = seconds > 0 ? Asked.about(data) : List.of();
    long before = used();
    long begin = System.nanoTime();
    try (Peer peer = load(arguments[0], data, folder)) {
      JsonObject figures = new JsonObject();
      figures.put("load", JsonNumber.value((System.nanoTime() - begin) / 1e9));
      figures.put("heap", used() - before);
      figures.put("disk", size(folder));
      figures.put("questions", ask(peer, questions, seconds));
      try (OutputStream out = Files.newOutputStream(Path.of(arguments[3]))) {
        JSON.write(out, figures);
      }
    }
    System.exit(0); // Some question may still run.
  }

  private static Peer load(String name, Path data, Path folder) throws IOException {
    return switch (name) {
      case "hustings-memory" -> {
        Store store = Store.memory();
        Load.read(data.resolve("quads.nq").toString(), store);
        store.view();
        yield new Own(store);
      }
      case "hustings-tdb2" -> {
        String location = folder.resolve("store").toString();
        try (Store store = Store.forBuilding(location)) {
          Load.read(data.resolve("quads.nq").toString(), store);
          store.settle();
        }
        yield new Own(Store.existing(location));
      }
      case "stock-memory" -> stock(data);
      case "rdf4j-memory" -> new Rdf4j(new MemoryStore(), data);
      case "rdf4j-lmdb" -> {
        Sail lmdb = new LmdbStore(folder.toFile(), new LmdbStoreConfig("spoc,posc,ospc"));
        yield new Rdf4j(lmdb, data);
      }
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static Peer stock(Path data) {
    DatasetGraph graphs = DatasetGraphFactory.createTxnMem();
    graphs.begin(TxnType.WRITE);
    RDFDataMgr.read(graphs, data.resolve("quads.nq").toString());
    graphs.commit();
    graphs.end();
    return new Stock(graphs);
  }

  /** Fuseki's store in memory, which is asked over HTTP only. */
  private record Stock(DatasetGraph graphs) implements Peer {
    @Override
    public List<String> ask(Asked question) {
      return List.of();
    }
  }

  /** Asks every question; when one cannot be ended none is asked after it. */
  private static JsonObject ask(Peer peer, List<Asked> questions, double seconds) {
    JsonObject asked = new JsonObject();
    ExecutorService one = Executors.newSingleThreadExecutor(Peers::daemon);
    for (Asked question : questions) {
      Future<JsonObject> figures = one.submit(() -> ask(peer, question, seconds));
      try {
        asked.put(question.name(), figures.get((long) (3 * PATIENCE + seconds), TimeUnit.SECONDS));
      } catch (TimeoutException e) {
        asked.put(question.name(), fault("does not end"));
        break;
      } catch (ExecutionException | InterruptedException e) {
        asked.put(question.name(), fault(String.valueOf(e.getMessage())));
      }
    }
    return asked;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(null, work, "asks", 64 << 20);
    thread.setDaemon(true);
    return thread;
  }

  private static JsonObject fault(String text) {
    JsonObject fault = new JsonObject();
    fault.put("fault", text.lines().findFirst().orElse(""));
    return fault;
  }

  private static JsonObject ask(Peer peer, Asked question, double seconds) {
    JsonObject figures = new JsonObject();
    List<Double> times = new ArrayList<>();
    for (double spent = 0; times.size() < 200 && (times.size() < 2 || spent < seconds * 1000); ) {
      long begin = System.nanoTime();
      List<String> rows = peer.ask(question);
      times.add((System.nanoTime() - begin) / 1e6);
      spent += times.get(times.size() - 1);
      if (times.size() == 1) {
        figures.put("rows", rows.size());
        figures.put("hash", Ask.hash(rows.stream().sorted().toList()));
      }
    }
    if (peer.wire().isPresent() && figures.get("rows").getAsNumber().value().intValue() <= Ask.FEW_ROWS) {
      above(peer, peer.wire().get(), question, seconds).forEach(figures::put);
    }
    figures.put("cold", JsonNumber.value(times.get(0)));
    figures.put("warm", JsonNumber.value(Ask.median(times.subList(1, times.size()))));
    return figures;
  }

  /** Medians of the API and of HTTP, asked in turn. */
  private static Map<String, JsonNumber> above(Peer peer, Wire wire, Asked question, double seconds) {
    List<Double> api = new ArrayList<>();
    List<Double> http = new ArrayList<>();
    for (double spent = 0; http.size() < 400 && (http.size() < 3 || spent < 2 * seconds * 1000); ) {
      long begin = System.nanoTime();
      peer.ask(question);
      long half = System.nanoTime();
      try {
        wire.ask(question.text());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      api.add((half - begin) / 1e6);
      http.add((System.nanoTime() - half) / 1e6);
      spent += (System.nanoTime() - begin) / 1e6;
    }
    return Map.of("beside", JsonNumber.value(Ask.median(api)), "http", JsonNumber.value(Ask.median(http)));
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** What the files of a folder take on the disk. */
  private static long size(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return 0;
    }
    Process du = new ProcessBuilder("du", "-sk", folder.toString()).start();
    String kilobytes = new String(du.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    return 1024 * Long.parseLong(kilobytes.split("\t", 2)[0]);
  }

  /** A store of the program, asked by its API and by a server over it that keeps no answers. */
  private static final class Own implements Peer {
    private final Store store;
    private final Home home = Home.of(Path.of("."));
    private final Server server;
    private final Wire wire;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Peers::daemon);

    Own(Store store) throws IOException {
      this.store = store;
      int port;
      try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        port = free.getLocalPort();
      }
      this.server =
          Serve.server(home, store, port, Budget.of(Duration.ofSeconds(PATIENCE), 1_000_000, 0));
      server.start();
      this.wire = new Wire(URI.create("http://127.0.0.1:" + port + "/sparql"), 0, PATIENCE * 1000);
    }

    @Override
    public Optional<Wire> wire() {
      return Optional.of(wire);
    }

    @Override
    public List<String> ask(Asked question) {
      return store.ask(question.query(), execution -> inTime(question, execution));
    }

    private List<String> inTime(Asked question, QueryExec execution) {
      Future<?> end = clock.schedule(execution::abort, PATIENCE, TimeUnit.SECONDS);
      try {
        return of(question, execution);
      } finally {
        end.cancel(false);
      }
    }

    private static List<String> of(Asked question, QueryExec execution) {
      return question.query().isConstructType()
          ? execution.construct().stream().map(t -> t.toString()).toList()
          : Ask.texts(execution.select());
    }

    @Override
    public void close() {
      server.close();
      store.close();
      home.close();
    }
  }

  /** A store of RDF4J; its default graph has all triples, once. */
  private static final class Rdf4j implements Peer {
    private final SailRepository repository;

    Rdf4j(Sail sail, Path data) throws IOException {
      repository = new SailRepository(sail);
      try (RepositoryConnection connection = repository.getConnection()) {
        connection.begin(org.eclipse.rdf4j.common.transaction.IsolationLevels.NONE);
        connection.add(data.resolve("basic.nt").toFile(), RDFFormat.NTRIPLES);
        connection.commit();
      }
    }

    @Override
    public List<String> ask(Asked question) {
      try (RepositoryConnection connection = repository.getConnection()) {
        if (question.query().isConstructType()) {
          var query = connection.prepareGraphQuery(question.text());
          query.setMaxExecutionTime(PATIENCE);
          try (var triples = query.evaluate()) {
            return triples.stream().distinct().map(t -> text(t.getSubject()) + " " + text(t.getPredicate()) + " " + text(t.getObject())).toList();
          }
        }
        var query = connection.prepareTupleQuery(question.text());
        query.setMaxExecutionTime(PATIENCE);
        try (TupleQueryResult rows = query.evaluate()) {
          return rows.stream()
              .map(
                  row ->
                      String.join(
                          "",
                          rows.getBindingNames().stream()
                              .map(name -> text(row.getValue(name)) + "\t")
                              .toList()))
              .sorted()
              .toList();
        }
      }
    }

    /** As Jena writes it. */
    private static String text(Value value) {
      return String.valueOf(value == null ? null : node(value));
    }

    private static Node node(Value value) {
      if (value instanceof IRI iri) {
        return NodeFactory.createURI(iri.stringValue());
      }
      if (value instanceof Literal literal) {
        return literal.getLanguage().isPresent()
            ? NodeFactory.createLiteralLang(literal.getLabel(), literal.getLanguage().get())
            : NodeFactory.createLiteralDT(
                literal.getLabel(),
                NodeFactory.getType(literal.getDatatype().stringValue()));
      }
      return NodeFactory.createBlankNode(value.stringValue());
    }

    @Override
    public void close() {
      repository.shutDown();
    }
  }
}
