package org.hustings.pipeline;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hustings.article.ArticleReader;
import org.hustings.article.IdTable;
import org.hustings.article.Receiver;
import org.hustings.article.Rejection;
import org.hustings.article.Source;
import org.hustings.graph.Iris;
import org.hustings.store.Store;

/**
 * Brings a store up to date with its articles: maps those that are new or changed, leaves alone
 * those whose graph was made from the same, and, if asked, removes those that have vanished.
 *
 * <p>An article is known by its id, and what it was made from by its {@link InputHashes}. Bounded
 * batches are written, each in one transaction with the record of what it changes; so a build that
 * is interrupted has whole graphs in the store, and the next one goes on from there. A store knows
 * what brought it to where it stands, so a build of the same files is known before they are parsed.
 */
public final class Build {
  private static final int LOOKED_UP_AT_ONCE = 256;
  private static final int CHARACTERS_AT_ONCE = 4 << 20;

  private final Store store;
  private final Supplier<Workbench> benches;
  private final InputHashes hashes;
  private final Iris iris;
  private final int threads;
  private final boolean prune;
  private final Clock clock;

  /**
   * Prepares a build.
   *
   * @param benches gives the workbench, and is asked only when something has to be mapped
   * @param iris the IRIs that the store's data have
   * @param prune removes articles that came through the same places earlier and are gone
   */
  public Build(
      Store store,
      Supplier<Workbench> benches,
      InputHashes hashes,
      Iris iris,
      int threads,
      boolean prune,
      Clock clock) {
    this.store = store;
    this.benches = benches;
    this.hashes = hashes;
    this.iris = iris;
    this.threads = threads;
    this.prune = prune;
    this.clock = clock;
  }

  /** An outcome, and what the store said of the article: it is true when it had a graph of it. */
  private record Step(Outcome outcome, boolean known) {}

  /**
   * Builds.
   *
   * @param outcomes takes what became of each article, in the order of the input; of none, when
   *     nothing has changed since the last build
   * @return what was done
   */
  public BuildReport run(ArticleReader articles, List<Path> places, Consumer<Outcome> outcomes) {
    Optional<String> files = hashes.ofAll();
    BuildWriter writer = new BuildWriter(store, iris, clock);
    writer.start(places.stream().map(ArticleReader::collection).toList(), hashes.versions());
    Optional<LastBuild> same =
        LastBuild.of(store.note()).filter(l -> files.filter(f -> l.covers(f, prune)).isPresent());
    if (same.isPresent()) {
      writer.unchanged(same.get().articles());
      return writer.end(files, same.get().pruned());
    }
    writeGazetteer(writer);
    map(articles, places, outcomes, writer);
    return writer.end(files, prune);
  }

  private void map(
      ArticleReader articles, List<Path> places, Consumer<Outcome> outcomes, BuildWriter writer) {
    IdTable seen = new IdTable();
    Pipeline pipeline = new Pipeline(benches, threads, Pipeline.Product.GRAPHS, true);
    try (InOrder<Step> line =
        new InOrder<>(
            threads,
            step -> {
              writer.accept(step.outcome(), step.known());
              outcomes.accept(step.outcome());
            })) {
      Lookup lookup = new Lookup(pipeline, line, seen);
      articles.read(places, lookup);
      lookup.flush();
      line.finish();
    }
    if (prune) {
      writer.prune(places.stream().map(ArticleReader::collection).toList(), seen);
    }
  }

  private void writeGazetteer(BuildWriter writer) {
    String name = iris.gazetteerGraph();
    Optional<String> old = Optional.ofNullable(store.inputHashes(List.of(name)).get(name));
    if (!old.equals(Optional.of(hashes.gazetteer()))) {
      writer.gazetteer(benches.get().markedGazetteer(), old.isPresent());
    }
  }

  /** Looks up several articles at once, and sends to be mapped what the store lacks. */
  private final class Lookup implements Receiver {
    private final Pipeline pipeline;
    private final InOrder<Step> line;
    private final IdTable seen;
    private final List<Source> waiting = new ArrayList<>();
    private int characters;

    Lookup(Pipeline pipeline, InOrder<Step> line, IdTable seen) {
      this.pipeline = pipeline;
      this.line = line;
      this.seen = seen;
    }

    @Override
    public void article(Source source) {
      if (prune) {
        seen.putIfAbsent(iris.article(source.article().id()), 0);
      }
      waiting.add(source);
      characters += source.article().text().length();
      if (waiting.size() == LOOKED_UP_AT_ONCE || characters > CHARACTERS_AT_ONCE) {
        flush();
      }
    }

    @Override
    public void reject(Rejection rejection) {
      flush();
      line.add(new Step(new Outcome.Refused(rejection), false));
    }

    void flush() {
      Map<String, String> stored =
          store.inputHashes(waiting.stream().map(s -> iris.article(s.article().id())).toList());
      for (Source source : waiting) {
        String id = source.article().id();
        Optional<String> old = Optional.ofNullable(stored.get(iris.article(id)));
        if (old.equals(Optional.of(hashes.of(source)))) {
          line.add(new Step(new Outcome.Unchanged(id), true));
        } else {
          line.add(() -> new Step(pipeline.outcome(source), old.isPresent()));
        }
      }
      waiting.clear();
      characters = 0;
    }
  }
}
