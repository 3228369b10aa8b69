package org.hustings.server;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.hustings.graph.Terms;

/**
 * Who backs one candidate of a contest, as far as it stands: states and others, each once.
 *
 * @param candidate whom they back
 * @param states states, or those on whose behalf somebody spoke, sorted
 * @param others people, organisations and groups, sorted
 */
record Tally(Node candidate, List<Node> states, List<Node> others) {
  private static final Comparator<Tally> MOST_FIRST =
      Comparator.comparingInt((Tally t) -> t.states.size())
          .thenComparingInt(t -> t.others.size())
          .reversed()
          .thenComparing(t -> t.candidate.toString());

  Tally {
    states = states.stream().distinct().sorted(Data.ORDER).toList();
    others = others.stream().distinct().sorted(Data.ORDER).toList();
  }

  /** The tallies of every contest that has any, the candidate with most states first. */
  static Map<Node, List<Tally>> all(Data data) {
    List<Data.Row> rows = data.select("asserted", Map.of());
    Set<Node> current = new Current(data, Lens.LAST_DAY).of(rows.stream().map(Said::of).toList());
    Set<Node> states = new HashSet<>(data.subjects(Terms.TYPE, Terms.STATE_CLASS));
    Map<Node, Map<Node, Set<Node>>> bodies = new TreeMap<>(Data.ORDER);
    for (Data.Row row : rows) {
      Said said = Said.of(row);
      if (current.contains(said.evidence())) {
        bodies
            .computeIfAbsent(row.required("contest"), c -> new TreeMap<>(Data.ORDER))
            .computeIfAbsent(said.candidate(), c -> new HashSet<>())
            .add(said.behalf());
      }
    }
    Map<Node, List<Tally>> tallies = new TreeMap<>(Data.ORDER);
    bodies.forEach((contest, all) -> tallies.put(contest, sorted(all, states)));
    return tallies;
  }

  private static List<Tally> sorted(Map<Node, Set<Node>> bodies, Set<Node> states) {
    return bodies.entrySet().stream()
        .map(e -> of(e.getKey(), e.getValue(), states))
        .sorted(MOST_FIRST)
        .toList();
  }

  /**
   * The tally of a candidate.
   *
   * @param bodies who back them
   * @param states all that are states
   */
  static Tally of(Node candidate, Collection<Node> bodies, Set<Node> states) {
    return new Tally(
        candidate,
        bodies.stream().filter(states::contains).toList(),
        bodies.stream().filter(b -> !states.contains(b)).toList());
  }

  /** How many back the candidate. */
  int size() {
    return states.size() + others.size();
  }
}
