package org.hustings.pipeline;

import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.hustings.model.Finding;
import org.hustings.model.Reading;

/** What became of one article. */
public sealed interface Outcome {
  /**
   * The article was read; its graph fits the shapes.
   *
   * @param graph gives the graph, which is made only where it is wanted
   */
  record Mapped(Reading reading, Supplier<Graph> graph) implements Outcome {}

  /** The article has faults and goes no further. */
  record Refused(List<Finding> findings) implements Outcome {
    public Refused {
      findings = List.copyOf(findings);
    }
  }
}
