package org.hustings.graph;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a written graph says what a claim reifies; see {@link Profiles}. */
public enum Profile {
  /** By a triple term of RDF 1.2. */
  FULL,
  /** By rdf:subject, rdf:predicate and rdf:object, as any reader of RDF understands. */
  BASIC;

  /** The profile with an option's name: full or basic. */
  public static Optional<Profile> of(String option) {
    return Arrays.stream(values()).filter(p -> p.option().equals(option)).findFirst();
  }

  /** The name of its option. */
  public String option() {
    return name().toLowerCase(Locale.ROOT);
  }
}
