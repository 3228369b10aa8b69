package org.hustings.pipeline;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.hustings.article.ArticleReader;
import org.hustings.article.Receiver;
import org.hustings.article.Rejection;
import org.hustings.article.Source;
import org.hustings.model.Finding;
import org.hustings.model.InputException;
import org.hustings.model.Reading;
import org.hustings.sidecar.Sidecar;

/**
 * The path of an article: from a file or record, by its sidecar or the rules, to a reading, to a
 * graph that fits the shapes. A fault stops its article and never the run.
 */
public final class Pipeline {
  private final Workbench bench;
  private final int threads;
  private final Product product;

  /** What is to come of the articles. */
  public enum Product {
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
    this.bench = bench;
    this.threads = threads;
    this.product = product;
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
    if (source.sidecar().isEmpty()) {
      return new Trial.Bare();
    }
    try {
      Sidecar sidecar = bench.sidecars().read(source.sidecar().get(0), source.article());
      return new Trial.Made(sidecar, bench.mapper().map(sidecar.article()));
    } catch (InputException e) {
      return new Trial.Refused(e.findings());
    }
  }

  /** What becomes of one article; may be asked by several threads at once. */
  public Outcome outcome(Source source) {
    try {
      Reading reading = reading(source);
      if (product == Product.CLAIMS && source.sidecar().isEmpty()) {
        return new Outcome.Mapped(reading, () -> bench.graphs().of(reading));
      }
      Graph graph = bench.graphs().of(reading);
      List<Finding> violations =
          bench.shapes().validate(source.article().id(), graph).stream()
              .map(v -> source.place().finding(v.problem(), v.expected()))
              .toList();
      return violations.isEmpty()
          ? new Outcome.Mapped(reading, () -> graph)
          : new Outcome.Refused(new Rejection(source.place(), violations));
    } catch (InputException e) {
      return new Outcome.Refused(new Rejection(source.place(), e.findings()));
    }
  }

  /** By hand where claims lie beside the article, else by the rules. */
  private Reading reading(Source source) {
    if (source.sidecar().isEmpty()) {
      return bench.mapper().map(source.article());
    }
    Sidecar sidecar = bench.sidecars().read(source.sidecar().get(0), source.article());
    Reading bare = new Reading(sidecar.article(), List.of(), List.of());
    return sidecar.apply(sidecar.byHand() ? bare : bench.mapper().map(sidecar.article()));
  }
}
