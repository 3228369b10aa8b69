package org.hustings.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.hustings.article.ArticleReader;
import org.hustings.article.Receiver;
import org.hustings.article.Rejection;
import org.hustings.article.Source;
import org.hustings.model.Finding;
import org.hustings.model.InputException;
import org.hustings.model.Reading;
import org.hustings.sidecar.Sidecar;
import org.hustings.standoff.Annotated;

/**
 * The path of an article: from a file or record, by its sidecar or the rules, to a reading, to a
 * graph that fits the shapes. A fault stops its article and never the run.
 */
public final class Pipeline {
  private final Supplier<Workbench> benches;
  private final int threads;
  private final Product product;
  private final boolean marking;

  /** What is to come of the articles. */
  public enum Product {
    /** The articles alone, with what is known of them; no rule is asked. */
    ARTICLES,
    /**
     * Their claims. Graphs are made and held against the shapes only for what people wrote: what
     * the rules find has the roles and ranges of its kind already.
     */
    CLAIMS,
    /** Their graphs, each held against the shapes. */
    GRAPHS
  }

  /**
   * Makes a pipeline to graphs.
   *
   * @param threads how many articles are worked on at once; the outcomes are the same for any
   */
  public Pipeline(Workbench bench, int threads) {
    this(bench, threads, Product.GRAPHS);
  }

  /** Makes a pipeline to what is wanted. */
  public Pipeline(Workbench bench, int threads, Product product) {
    this(() -> bench, threads, product, false);
  }

  /**
   * Makes a pipeline to what is wanted.
   *
   * @param benches gives the workbench when the first article is to be mapped
   * @param marking says in each graph what it was made from, as stores that are kept need it
   */
  public Pipeline(Supplier<Workbench> benches, int threads, Product product, boolean marking) {
    this.benches = benches;
    this.threads = threads;
    this.product = product;
    this.marking = marking;
  }

  /** Hands on what became of each article, in the order of the input, on the caller's thread. */
  public void run(ArticleReader articles, List<Path> places, Consumer<Outcome> outcomes) {
    each(articles, places, this::outcome, Outcome.Refused::new, outcomes);
  }

  /** Hands on what the rules find in each article, whether or not claims lie beside it. */
  public void compare(ArticleReader articles, List<Path> places, Consumer<Trial> trials) {
    each(articles, places, this::trial, r -> new Trial.Refused(r.findings()), trials);
  }

  private <R> void each(
      ArticleReader articles,
      List<Path> places,
      Function<Source, R> work,
      Function<Rejection, R> refused,
      Consumer<R> results) {
    try (InOrder<R> line = new InOrder<>(threads, results)) {
      articles.read(
          places,
          new Receiver() {
            @Override
            public void article(Source source) {
              line.add(() -> work.apply(source));
            }

            @Override
            public void reject(Rejection rejection) {
              line.add(refused.apply(rejection));
            }
          });
      line.finish();
    }
  }

  private Trial trial(Source source) {
    Workbench bench = benches.get();
    if (isBare(source)) {
      return new Trial.Bare();
    }
    try {
      Sidecar sidecar = beside(bench, source).sidecar();
      return new Trial.Made(sidecar, bench.mapper().map(sidecar.article()));
    } catch (InputException e) {
      return new Trial.Refused(e.findings());
    }
  }

  /** What becomes of one article; may be asked by several threads at once. */
  public Outcome outcome(Source source) {
    Workbench bench = benches.get();
    try {
      Annotated beside = beside(bench, source);
      Reading reading = reading(bench, source, beside.sidecar());
      boolean unseen = product == Product.CLAIMS && isBare(source);
      if (unseen || product == Product.ARTICLES) {
        return new Outcome.Mapped(
            reading, () -> graph(bench, source, reading), beside.notCarried());
      }
      Graph graph = graph(bench, source, reading);
      List<Finding> violations =
          bench.shapes().validate(source.article().id(), graph).stream()
              .map(v -> source.place().finding(v.problem(), v.expected()))
              .toList();
      return violations.isEmpty()
          ? new Outcome.Mapped(reading, () -> graph, beside.notCarried())
          : new Outcome.Refused(new Rejection(source.place(), violations));
    } catch (InputException e) {
      return new Outcome.Refused(new Rejection(source.place(), e.findings()));
    }
  }

  private Graph graph(Workbench bench, Source source, Reading reading) {
    Graph graph = bench.graphs().of(reading);
    if (marking) {
      String hash = bench.hashes().of(source);
      bench.graphs().mark(graph, source.article().id(), source.collection(), hash);
    }
    return graph;
  }

  private static boolean isBare(Source source) {
    return source.sidecar().isEmpty() && source.standoff().isEmpty();
  }

  /** What lies beside an article: Turtle first, which the standoff annotation may build on. */
  private static Annotated beside(Workbench bench, Source source) {
    Sidecar sidecar =
        source.sidecar().isEmpty()
            ? Sidecar.none(source.article())
            : bench.sidecars().read(source.sidecar().get(0), source.article());
    return source.standoff().isEmpty()
        ? new Annotated(sidecar, List.of())
        : bench.standoffs().read(source.standoff().get(0), sidecar);
  }

  /** By hand where claims lie beside the article, else by the rules. */
  private Reading reading(Workbench bench, Source source, Sidecar sidecar) {
    Reading bare = new Reading(sidecar.article(), List.of(), List.of());
    if (product == Product.ARTICLES) {
      return bare;
    }
    if (isBare(source)) {
      return bench.mapper().map(source.article());
    }
    return sidecar.apply(sidecar.byHand() ? bare : bench.mapper().map(sidecar.article()));
  }
}
