package org.hustings.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A claim that was missed, or found and wrong.
 *
 * @param kind local name of its kind, such as "Endorsement"
 * @param roles labels by the local name of the role, in the order of the key
 * @param factuality how sure it is: in the reader's eyes when missed, in the rule's when wrong
 * @param rule the rule that found it, as "file/name"; empty when it was missed
 * @param rejected whether the reader says in so many words that it is wrong
 * @param sentence where it stands, or where the reader seems to have found it
 */
public record Difference(
    String article,
    String kind,
    Map<String, String> roles,
    String factuality,
    String rule,
    boolean rejected,
    String sentence) {
  public Difference {
    roles = Collections.unmodifiableMap(new LinkedHashMap<>(roles));
  }
}
