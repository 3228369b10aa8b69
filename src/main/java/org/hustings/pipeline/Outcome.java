package org.hustings.pipeline;

import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.hustings.article.Rejection;
import org.hustings.model.Finding;
import org.hustings.model.Reading;

/** What became of one article. */
public sealed interface Outcome {
  /**
   * The article was read; its graph fits the shapes.
   *
   * @param graph gives the graph, which is made only where it is wanted
   * @param notCarried what annotation made elsewhere says and the reading cannot hold; no faults
   */
  record Mapped(Reading reading, Supplier<Graph> graph, List<Finding> notCarried)
      implements Outcome {
    public Mapped {
      notCarried = List.copyOf(notCarried);
    }
  }

  /**
   * The store has the article's graph already, made from the same.
   *
   * @param article its id
   */
  record Unchanged(String article) implements Outcome {}

  /** The article has faults and goes no further. */
  record Refused(Rejection rejection) implements Outcome {
    /** Everything that is wrong with it. */
    public List<Finding> findings() {
      return rejection.findings();
    }
  }
}
