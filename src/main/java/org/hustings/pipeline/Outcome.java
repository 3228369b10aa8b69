package org.hustings.pipeline;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.hustings.model.Finding;
import org.hustings.model.Reading;

/** What became of one article. */
public sealed interface Outcome {
  /** The article was read; its graph fits the shapes. */
  record Mapped(Reading reading, Graph graph) implements Outcome {}

  /** The article has faults and goes no further. */
  record Refused(List<Finding> findings) implements Outcome {
    public Refused {
      findings = List.copyOf(findings);
    }
  }
}
