package org.hustings.pipeline;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.hustings.article.IdTable;
import org.hustings.graph.BuildGraph;
import org.hustings.graph.Iris;
import org.hustings.graph.Terms;
import org.hustings.store.Change;
import org.hustings.store.Store;

/**
 * Writes what a build makes, in batches of bounded size. Each is one transaction, in which the
 * record of the build tells what the batch changes.
 */
final class BuildWriter {
  private static final int GRAPHS_AT_ONCE = 500;
  private static final int TRIPLES_AT_ONCE = 200_000;

  private final Store store;
  private final Iris iris;
  private final Clock clock;
  private final BuildGraph record;
  private final Instant start;
  private final Map<String, Graph> waiting = new HashMap<>();
  private Graph waitingRecord = GraphMemFactory.createDefaultGraph();
  private int triples;
  private long added;
  private long changed;
  private long unchanged;
  private long removed;
  private long refused;
  private long claims;
  private long kept;

  BuildWriter(Store store, Iris iris, Clock clock) {
    this.store = store;
    this.iris = iris;
    this.clock = clock;
    this.start = clock.instant();
    this.record = new BuildGraph(iris, start);
  }

  /** Begins the record; nothing is written before something has changed. */
  void start(List<String> inputs, Versions versions) {
    waitingRecord = record.start(start, inputs, versions.byProperty());
  }

  /** Replaces the gazetteer's graph. */
  void gazetteer(Graph gazetteer, boolean known) {
    put(iris.gazetteerGraph(), gazetteer, known);
  }

  /** Takes what became of an article of which the store has a graph, or has not. */
  void accept(Outcome outcome, boolean known) {
    if (outcome instanceof Outcome.Mapped mapped) {
      claims += mapped.reading().evidence().size();
      added += known ? 0 : 1;
      changed += known ? 1 : 0;
      put(iris.article(mapped.reading().article().id()), mapped.graph().get(), known);
    } else if (outcome instanceof Outcome.Unchanged) {
      unchanged++;
    } else {
      refused++;
    }
  }

  /** Takes so many articles of which the store has the graphs, made from the same. */
  void unchanged(long articles) {
    unchanged += articles;
  }

  private void put(String name, Graph graph, boolean known) {
    waiting.put(name, graph);
    record.add(waitingRecord, known ? Terms.CHANGED : Terms.ADDED, List.of(name));
    triples += graph.size();
    if (waiting.size() == GRAPHS_AT_ONCE || triples > TRIPLES_AT_ONCE) {
      write(Set.of());
    }
  }

  /**
   * Removes the articles that came through some places and were not seen. Nothing is removed when
   * anything was refused: what stands there cannot be told from what has vanished.
   */
  void prune(List<String> collections, IdTable seen) {
    for (String collection : collections) {
      List<String> gone = List.copyOf(store.members(collection, name -> seen.get(name) < 0));
      if (refused > 0) {
        kept += gone.size();
      } else {
        remove(gone);
      }
    }
  }

  private void remove(List<String> names) {
    for (int from = 0; from < names.size(); from += GRAPHS_AT_ONCE) {
      List<String> batch = names.subList(from, Math.min(names.size(), from + GRAPHS_AT_ONCE));
      record.add(waitingRecord, Terms.REMOVED, batch);
      removed += batch.size();
      write(Set.copyOf(batch));
    }
  }

  /**
   * Writes the rest, and ends the record.
   *
   * @param files the hash of all that was read, if there is one
   * @param pruned what had vanished was removed
   */
  BuildReport end(Optional<String> files, boolean pruned) {
    record.end(waitingRecord, clock.instant(), unchanged, refused);
    write(Set.of());
    long articles = added + changed + unchanged;
    Optional<String> note = files.map(hash -> new LastBuild(hash, pruned, articles).note());
    store.settle(note.filter(any -> refused == 0).orElse(""));
    return new BuildReport(added, changed, unchanged, removed, refused, claims, kept);
  }

  private void write(Set<String> gone) {
    store.write(new Change(waiting, gone, Map.of(record.name(), waitingRecord)));
    waiting.clear();
    triples = 0;
    waitingRecord = GraphMemFactory.createDefaultGraph();
  }
}
