package org.hustings.model;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is said: a kind of claim with the roles of its key and nothing else. Two articles that say
 * the same have equal claims up to labels.
 *
 * @param kind local name of the kind, such as "Endorsement"
 * @param roles local name of each role of the key that is filled, with its value
 */
public record Claim(String kind, Map<String, Value> roles) {
  public Claim {
    roles = Collections.unmodifiableMap(new TreeMap<>(roles));
  }

  /** The value of a role. */
  public Optional<Value> role(String name) {
    return Optional.ofNullable(roles.get(name));
  }
}
