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
 * Puts the graphs of articles into a store, many in one transaction. What the store had of an
 * article is replaced; of an article that is refused it keeps what it had.
 */
public final class Loader implements Consumer<Outcome> {
  private static final int AT_ONCE = 500;

  private static final String GAZETTEER = "graph/gazetteer";

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

  /** What the IRIs of a store's data start with, known from the name of its gazetteer. */
  public static String baseOf(Store store) {
    return store.names().stream()
        .filter(name -> name.endsWith(GAZETTEER))
        .map(name -> name.substring(0, name.length() - GAZETTEER.length()))
        .findFirst()
        .orElse(Iris.DEFAULT_BASE);
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
