package org.hustings.model;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How sure a claim is in the place that says it; the closed list h:Factuality of the ontology. */
public enum Factuality {
  ASSERTED("Asserted"),
  REPORTED("Reported"),
  EXPECTED("Expected"),
  POSSIBLE("Possible"),
  DENIED("Denied"),
  WITHDRAWN("Withdrawn");

  private static final Map<String, Factuality> BY_TERM =
      Stream.of(values()).collect(Collectors.toUnmodifiableMap(Factuality::term, f -> f));

  private final String term;

  Factuality(String term) {
    this.term = term;
  }

  /** The local name in the ontology: "Asserted". */
  public String term() {
    return term;
  }

  /** The value with a local name. */
  public static Optional<Factuality> of(String term) {
    return Optional.ofNullable(BY_TERM.get(term));
  }
}
