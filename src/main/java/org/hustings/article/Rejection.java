package org.hustings.article;

import java.util.List;
import org.hustings.model.Finding;

/** A part of the input that gives no article, with everything that is wrong with it. */
public record Rejection(Place place, List<Finding> findings) {
  public Rejection {
    findings = List.copyOf(findings);
  }

  /** That of a second article with an id, for which the first stands. */
  public static Rejection again(Source source, Place first) {
    String id = source.article().id();
    String shown = id.length() > 80 ? id.substring(0, 80) + "..." : id;
    String problem = "a second article with the id '" + shown + "', after " + first;
    return source.place().rejection(problem, "one");
  }
}
