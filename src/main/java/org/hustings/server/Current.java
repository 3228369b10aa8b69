package org.hustings.server;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * Which evidence is current on a day, by the pattern "current-on" that all questions share. The
 * store is asked only about evidence of those who have ever denied or withdrawn something about the
 * candidate: what the others assert stands from its day on.
 */
final class Current {
  private final Data data;
  private final Node day;

  /**
   * Makes a judge of what is current.
   *
   * @param day an xsd:date
   */
  Current(Data data, Node day) {
    this.data = data;
    this.day = day;
  }

  /** Those of some evidence that are current. */
  Set<Node> of(List<Said> said) {
    Set<Ending> endings = endings(said);
    Set<Node> current = new HashSet<>();
    Set<Node> doubtful = new HashSet<>();
    for (Said one : said) {
      if (one.stance() != Stance.BACKS || !one.since().matches("[0-9-]{10}")) {
        continue;
      }
      boolean ended =
          endings.contains(new Ending(one.candidate(), one.agent()))
              || endings.contains(new Ending(one.candidate(), one.behalf()));
      if (ended) {
        doubtful.add(one.evidence());
      } else if (one.since().compareTo(Thing.characters(day)) <= 0) {
        current.add(one.evidence());
      }
    }
    data.select("current", "evidence", doubtful, Map.of("day", day))
        .forEach(row -> current.add(row.required("evidence")));
    return current;
  }

  /** That somebody denied or withdrew something about a candidate. */
  private record Ending(Node candidate, Node who) {}

  private Set<Ending> endings(List<Said> said) {
    Set<Node> candidates = new HashSet<>();
    said.forEach(s -> candidates.add(s.candidate()));
    Set<Ending> endings = new HashSet<>();
    for (Data.Row row : data.select("endings", "candidate", candidates)) {
      Node candidate = row.required("candidate");
      row.node("agent").ifPresent(a -> endings.add(new Ending(candidate, a)));
      row.node("behalf").ifPresent(b -> endings.add(new Ending(candidate, b)));
    }
    return endings;
  }
}
