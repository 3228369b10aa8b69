package org.hustings.sidecar;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hustings.model.Entity;
import org.hustings.model.Evidence;
import org.hustings.model.Span;
import org.hustings.model.Value;

/**
 * A claim of the rules that is wrong.
 *
 * @param kind local name of its kind
 * @param values the roles and details by which it is known; it may have others
 * @param within the passage that must meet its own, or none when it is wrong wherever it stands
 */
public record Rejection(String kind, Map<String, Value> values, List<Span> within) {
  public Rejection {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
    within = List.copyOf(within);
  }

  /** True when the evidence says the wrong claim. */
  public boolean takes(Evidence evidence) {
    Map<String, Value> said = new HashMap<>(evidence.details());
    said.putAll(evidence.claim().roles());
    return evidence.claim().kind().equals(kind)
        && values.entrySet().stream()
            .allMatch(v -> said.containsKey(v.getKey()) && same(v.getValue(), said.get(v.getKey())))
        && within.stream().allMatch(w -> meet(w, evidence.passage()));
  }

  private static boolean same(Value one, Value other) {
    return one.equals(other) || (one instanceof Entity a && other instanceof Entity b && a.same(b));
  }

  private static boolean meet(Span one, Span other) {
    return one.start() < other.end() && other.start() < one.end();
  }
}
