package org.hustings.sidecar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hustings.model.Claim;
import org.hustings.model.Factuality;
import org.hustings.model.Span;
import org.hustings.model.Value;
import org.hustings.model.When;
import org.hustings.schema.Kind;

/** A claim while it is read. */
final class Draft {
  private final Kind kind;
  private final int line;
  private final Map<String, Value> roles = new TreeMap<>();
  private final Map<String, Value> details = new TreeMap<>();
  private final Set<String> inferred = new TreeSet<>();
  private final Set<String> seen = new TreeSet<>();
  private final List<Span> passage = new ArrayList<>(1);
  private Factuality factuality = Factuality.ASSERTED;
  private When when = When.UNKNOWN;

  Draft(Kind kind, int line) {
    this.kind = kind;
    this.line = line;
  }

  Kind kind() {
    return kind;
  }

  /** The line on which the claim begins. */
  int line() {
    return line;
  }

  /** True the first time that a property is seen. */
  boolean sees(String property) {
    return seen.add(property);
  }

  boolean hasSeen(String property) {
    return seen.contains(property);
  }

  void put(String property, Value value) {
    (kind.inKey(property) ? roles : details).put(property, value);
  }

  void infer(String role) {
    inferred.add(role);
  }

  void happened(When day) {
    when = day;
  }

  void judge(Factuality said) {
    factuality = said;
  }

  void standsAt(Span place) {
    passage.add(place);
  }

  Claim claim() {
    return new Claim(kind.name(), roles);
  }

  Map<String, Value> details() {
    return details;
  }

  Set<String> inferred() {
    return inferred;
  }

  /** The passage, or none. */
  List<Span> passage() {
    return List.copyOf(passage);
  }

  Factuality factuality() {
    return factuality;
  }

  When when() {
    return when;
  }
}
