package org.hustings.server;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.hustings.graph.Terms;

/**
 * Claims of one sort about a candidate of a contest.
 *
 * @param claims each as its evidence, by day
 */
record ClaimGroup(String title, Collection<List<Said>> claims) {
  static final String STANDING = "Standing";

  /** All claims about a candidate, in the order of a page; some groups may be empty. */
  static List<ClaimGroup> of(Contender contender) {
    Set<Node> states = Set.copyOf(contender.tally().states());
    Set<Node> others = Set.copyOf(contender.tally().others());
    return List.of(
        of("States", contender, s -> s.endorses() && states.contains(s.behalf())),
        of("Others", contender, s -> s.endorses() && others.contains(s.behalf())),
        of(
            "Said, but not counted",
            contender,
            s -> s.endorses() && !states.contains(s.behalf()) && !others.contains(s.behalf())),
        of("Opposed by", contender, Said::opposes),
        of(STANDING, contender, s -> s.kind().equals(Terms.CANDIDACY_CLASS)));
  }

  private static ClaimGroup of(String title, Contender contender, Predicate<Said> which) {
    Map<Node, List<Said>> claims = new LinkedHashMap<>();
    contender.said().stream()
        .filter(which)
        .forEach(s -> claims.computeIfAbsent(s.claim(), c -> new ArrayList<>()).add(s));
    return new ClaimGroup(title, claims.values());
  }
}
