package org.hustings.mapping;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hustings.model.Entity;
import org.hustings.model.Factuality;
import org.hustings.model.Span;
import org.hustings.model.Term;
import org.hustings.model.Value;
import org.hustings.model.When;
import org.hustings.schema.Kind;

/**
 * A claim before the whole article has been read.
 *
 * @param roles those of its key
 * @param details those of its evidence
 * @param inferred the roles that the sentence does not say
 * @param race the office that the sentences before it are about
 * @param inRace true when its sentence tells of a race
 * @param ofHolder true when its candidate may hold the office already
 * @param nearRace true when a race is told of near its sentence
 * @param method the rule that found it
 */
record Draft(
    Kind kind,
    Map<String, Value> roles,
    Map<String, Value> details,
    Set<String> inferred,
    Span passage,
    String quote,
    Factuality factuality,
    When when,
    Optional<Entity> race,
    boolean inRace,
    boolean ofHolder,
    boolean nearRace,
    String method) {
  /** True when its candidate's own office may be the one that it leaves out. */
  boolean mayBeOfOwnOffice() {
    return ofHolder && (nearRace || factuality == Factuality.WITHDRAWN);
  }

  /** True when it says for which office it is, or is for none. */
  boolean hasOffice() {
    return !kind.inKey("office") || roles.containsKey("office");
  }

  /** All that it speaks of. */
  Stream<Value> values() {
    return Stream.concat(roles.values().stream(), details.values().stream());
  }

  /** True when its evidence is of a phase, such as "Elect". */
  boolean isIn(String phase) {
    return details.get("phase") instanceof Term term && term.name().equals(phase);
  }
}
