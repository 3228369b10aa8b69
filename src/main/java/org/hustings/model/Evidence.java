package org.hustings.model;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How one place of an article says a claim.
 *
 * @param passage where it stands
 * @param quote the text of the passage, verbatim
 * @param when when it happened
 * @param details what else stands on the evidence, by local name of the property: source, via,
 *     onBehalfOf, strength, standing, toSucceed, phase, until
 * @param inferred local names of the roles that the passage itself does not state
 * @param method the rule, as "rule/FILE/NAME", or the annotator that found it
 */
public record Evidence(
    Claim claim,
    Span passage,
    String quote,
    Factuality factuality,
    When when,
    Map<String, Value> details,
    Set<String> inferred,
    String method) {
  public Evidence {
    details = Collections.unmodifiableMap(new TreeMap<>(details));
    inferred = Collections.unmodifiableSet(new TreeSet<>(inferred));
  }
}
