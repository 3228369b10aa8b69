package org.hustings.pipeline;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.sys.JenaSystem;
import org.hustings.gazetteer.Gazetteer;
import org.hustings.gazetteer.GazetteerFiles;
import org.hustings.gazetteer.GazetteerReader;
import org.hustings.graph.ArticleGraph;
import org.hustings.graph.BuildGraph;
import org.hustings.graph.GazetteerGraph;
import org.hustings.graph.Iris;
import org.hustings.graph.Shapes;
import org.hustings.mapping.Mapper;
import org.hustings.model.Finding;
import org.hustings.model.InputException;
import org.hustings.rules.RuleBook;
import org.hustings.schema.OntologyFiles;
import org.hustings.schema.Schema;
import org.hustings.schema.SchemaReader;
import org.hustings.sidecar.SidecarReader;
import org.hustings.standoff.StandoffReader;

/** All that the path of an article needs, read once from a home. */
public record Workbench(
    Schema schema,
    Gazetteer gazetteer,
    Graph gazetteerGraph,
    RuleBook rules,
    Mapper mapper,
    SidecarReader sidecars,
    StandoffReader standoffs,
    Iris iris,
    ArticleGraph graphs,
    Shapes shapes,
    InputHashes hashes) {

  /**
   * Reads everything.
   *
   * @param base what all IRIs of the data start with
   * @throws InputException with every fault of the gazetteer and the rules, or with those of the
   *     ontology, without which neither can be read
   */
  public static Workbench read(Home home, String base) {
    // Two threads that wake Jena at once may wait for each other for ever.
    JenaSystem.init();
    Faults faults = new Faults();
    CompletableFuture<List<GazetteerFiles>> reading =
        later(() -> faults.of(() -> GazetteerFiles.read(home.gazetteer(), base)));
    OntologyFiles ontology = OntologyFiles.read(home.ontology(), home.shapes());
    Schema schema = new SchemaReader().read(ontology);
    CompletableFuture<List<RuleBook>> books =
        later(() -> faults.of(() -> RuleBook.read(home.rules(), schema)));
    List<GazetteerFiles> files = reading.join();
    CompletableFuture<List<Graph>> graphs =
        later(() -> faults.of(files, f -> new GazetteerGraph(schema, base).read(f)));
    List<Gazetteer> gazetteers = faults.of(files, f -> new GazetteerReader().read(f, schema));
    CompletableFuture.allOf(graphs, books).join();
    faults.report();
    Graph graph = graphs.join().get(0);
    return assemble(
        home, new Iris(base), ontology, schema, gazetteers.get(0), graph, books.join().get(0));
  }

  /** Reads everything when it is first asked for, and once. */
  public static Supplier<Workbench> later(Home home, String base) {
    return new Once<>(() -> read(home, base));
  }

  /** The gazetteer's graph with what it was made from, as stores keep it. */
  public Graph markedGazetteer() {
    return new Union(
        BuildGraph.madeFrom(iris.gazetteerGraph(), hashes.gazetteer()), gazetteerGraph);
  }

  private static <T> CompletableFuture<T> later(Supplier<T> maker) {
    return CompletableFuture.supplyAsync(maker);
  }

  private static Workbench assemble(
      Home home,
      Iris iris,
      OntologyFiles ontology,
      Schema schema,
      Gazetteer gazetteer,
      Graph graph,
      RuleBook rules) {
    return new Workbench(
        schema,
        gazetteer,
        graph,
        rules,
        new Mapper(schema, gazetteer, rules),
        new SidecarReader(schema, gazetteer, iris.base()),
        new StandoffReader(schema, gazetteer, iris.base()),
        iris,
        new ArticleGraph(schema, iris),
        new Shapes(ontology.shapes().graph(), ontology.ontology().graph(), graph),
        InputHashes.of(home, iris.base()));
  }

  /** Collects the faults of several readers, which may be at work at once. */
  private static final class Faults {
    private final Queue<Finding> findings = new ConcurrentLinkedQueue<>();

    <T> List<T> of(Supplier<T> reader) {
      try {
        return List.of(reader.get());
      } catch (InputException e) {
        findings.addAll(e.findings());
        return List.of();
      }
    }

    <S, T> List<T> of(List<S> from, Function<S, T> reader) {
      return from.isEmpty() ? List.of() : of(() -> reader.apply(from.get(0)));
    }

    void report() {
      if (!findings.isEmpty()) {
        throw new InputException(List.copyOf(findings));
      }
    }
  }
}
