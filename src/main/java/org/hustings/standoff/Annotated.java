package org.hustings.standoff;

import java.util.List;
import org.hustings.model.Finding;
import org.hustings.sidecar.Sidecar;

/**
 * What somebody annotated in an article.
 *
 * @param sidecar the claims, with what lies beside the article in Turtle
 * @param notCarried what stands in the annotation and is in no claim; no faults
 */
public record Annotated(Sidecar sidecar, List<Finding> notCarried) {
  public Annotated {
    notCarried = List.copyOf(notCarried);
  }
}
