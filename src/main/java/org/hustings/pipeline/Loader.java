package org.hustings.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.hustings.graph.Iris;
import org.hustings.model.Finding;
import org.hustings.store.Store;

/**
 * Puts the graphs of articles into a store that is made anew each time, and so needs no record of
 * what it was made from; see {@link Build} for one that is kept.
 */
public final class Loader implements Consumer<Outcome> {
  private static final int AT_ONCE = 500;

  private final Store store;
  private final Iris iris;
  private final Map<String, Graph> waiting = new TreeMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private int articles;
  private int claims;

  /** Prepares to load into a store, whose gazetteer it replaces first. */
  public Loader(Store store, Workbench bench) {
    this.store = store;
    this.iris = bench.iris();
    store.replace(iris.gazetteerGraph(), bench.gazetteerGraph());
  }

  @Override
  public void accept(Outcome outcome) {
    if (outcome instanceof Outcome.Mapped mapped) {
      articles++;
      claims += mapped.reading().evidence().size();
      waiting.put(iris.article(mapped.reading().article().id()), mapped.graph().get());
      if (waiting.size() == AT_ONCE) {
        flush();
      }
    } else if (outcome instanceof Outcome.Refused refused) {
      findings.addAll(refused.findings());
    }
  }

  /** Writes what is still waiting. */
  public void flush() {
    store.replace(Map.copyOf(waiting));
    waiting.clear();
  }

  /** How many articles were loaded. */
  public int articles() {
    return articles;
  }

  /** How many claims they have evidence for, each place counted. */
  public int claims() {
    return claims;
  }

  /** Everything that was wrong, in the order of the input. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }
}
