package org.hustings.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * A contest as the articles tell it, as far as somebody wants to see it.
 *
 * @param said all the evidence in the order of its days, each once
 * @param contenders those it speaks of, the one with most states first
 * @param states which of those who speak are states
 * @param publishers of all evidence, whatever somebody wants to see; sorted
 */
record Race(
    List<Said> said, List<Contender> contenders, Set<Node> states, List<String> publishers) {
  private static final Comparator<Said> BY_DAY =
      Comparator.comparing(Said::since).thenComparing(s -> Thing.characters(s.evidence()));
  private static final Comparator<Contender> MOST_FIRST =
      Comparator.comparingInt((Contender r) -> r.tally().states().size())
          .thenComparingInt(r -> r.tally().others().size())
          .reversed();

  /** Reads a contest from the store, in a handful of queries. */
  static Race of(Visit visit, Node contest, Lens lens) {
    Data data = visit.data();
    List<Said> all =
        data.select("contest-said", Map.of("thing", contest)).stream()
            .map(Said::of)
            .sorted(BY_DAY)
            .toList();
    Set<Node> bodies = new HashSet<>();
    all.forEach(s -> bodies.addAll(List.of(s.agent(), s.behalf())));
    Set<Node> states = new HashSet<>();
    data.select("states", "body", bodies).forEach(row -> states.add(row.required("body")));
    List<Said> shown = all.stream().filter(lens::takes).toList();
    Set<Node> current = new Current(data, lens.day()).of(shown);
    return new Race(
        shown,
        contenders(visit, shown, current, states),
        states,
        all.stream().map(Said::publisher).filter(p -> !p.isEmpty()).distinct().sorted().toList());
  }

  private static List<Contender> contenders(
      Visit visit, List<Said> said, Set<Node> current, Set<Node> states) {
    Map<Node, List<Said>> byCandidate = new LinkedHashMap<>();
    said.forEach(s -> byCandidate.computeIfAbsent(s.candidate(), c -> new ArrayList<>()).add(s));
    visit.names().fetch(byCandidate.keySet());
    List<Contender> contenders = new ArrayList<>();
    byCandidate.forEach(
        (candidate, own) -> contenders.add(Contender.of(candidate, own, current, states)));
    contenders.sort(MOST_FIRST.thenComparing(r -> visit.names().of(r.candidate())));
    List<Contender> placed = new ArrayList<>();
    for (Contender contender : contenders) {
      placed.add(contender.at(placed.size()));
    }
    return List.copyOf(placed);
  }
}
