package org.hustings.model;

import java.util.Arrays;
import java.util.Optional;

/** How sure a claim is in the place that says it; the closed list h:Factuality of the ontology. */
public enum Factuality {
  ASSERTED("Asserted"),
  REPORTED("Reported"),
  EXPECTED("Expected"),
  POSSIBLE("Possible"),
  DENIED("Denied"),
  WITHDRAWN("Withdrawn");

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
    return Arrays.stream(values()).filter(f -> f.term.equals(term)).findFirst();
  }
}
