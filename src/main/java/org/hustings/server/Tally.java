package org.hustings.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;

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
    return of(data.select("tally", Map.of()));
  }

  /** How many back the candidate. */
  int size() {
    return states.size() + others.size();
  }

  private static Map<Node, List<Tally>> of(List<Data.Row> rows) {
    Map<Node, Map<Node, Tally>> found = new TreeMap<>(Data.ORDER);
    for (Data.Row row : rows) {
      Tally one =
          new Tally(
              row.required("candidate"),
              row.text("state").equals("true") ? List.of(row.required("body")) : List.of(),
              row.text("state").equals("true") ? List.of() : List.of(row.required("body")));
      found
          .computeIfAbsent(row.required("contest"), c -> new TreeMap<>(Data.ORDER))
          .merge(one.candidate, one, Tally::and);
    }
    Map<Node, List<Tally>> sorted = new TreeMap<>(Data.ORDER);
    found.forEach(
        (contest, tallies) ->
            sorted.put(contest, tallies.values().stream().sorted(MOST_FIRST).toList()));
    return sorted;
  }

  private Tally and(Tally other) {
    List<Node> moreStates = new ArrayList<>(states);
    moreStates.addAll(other.states);
    List<Node> moreOthers = new ArrayList<>(others);
    moreOthers.addAll(other.others);
    return new Tally(candidate, moreStates, moreOthers);
  }
}
