package org.hustings.pipeline;

import java.util.List;
import org.hustings.model.Finding;
import org.hustings.model.Reading;
import org.hustings.sidecar.Sidecar;

/** What the rules find in one article, beside what lies there by hand. */
public sealed interface Trial {
  /** The article was read both ways. */
  record Made(Sidecar byHand, Reading fromRules) implements Trial {}

  /** The article has nothing by hand. */
  record Bare() implements Trial {}

  /** The article or its sidecar has faults. */
  record Refused(List<Finding> findings) implements Trial {
    public Refused {
      findings = List.copyOf(findings);
    }
  }
}
