package org.hustings.article;

import java.util.List;
import org.hustings.model.Finding;

/** A part of the input that gives no article, with everything that is wrong with it. */
public record Rejection(Place place, List<Finding> findings) {
  public Rejection {
    findings = List.copyOf(findings);
  }
}
