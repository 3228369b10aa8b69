package org.hustings.graph;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The syntaxes in which graphs are written. */
public enum GraphFormat {
  TURTLE("text/turtle", false, true),
  TRIG("application/trig", true, true),
  NTRIPLES("application/n-triples", false, true),
  NQUADS("application/n-quads", true, true),
  JSONLD("application/ld+json", true, false),
  RDFXML("application/rdf+xml", false, false);

  private final String mediaType;
  private final boolean namedGraphs;
  private final boolean tripleTerms;

  GraphFormat(String mediaType, boolean namedGraphs, boolean tripleTerms) {
    this.mediaType = mediaType;
    this.namedGraphs = namedGraphs;
    this.tripleTerms = tripleTerms;
  }

  /** The format with an option's name: turtle, trig, ntriples, nquads, jsonld or rdfxml. */
  public static Optional<GraphFormat> of(String option) {
    return Arrays.stream(values()).filter(f -> f.option().equals(option)).findFirst();
  }

  /** The name of its option. */
  public String option() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The media type, without parameters. */
  public String mediaType() {
    return mediaType;
  }

  /** True when it keeps named graphs apart; else it gives their union. */
  public boolean keepsGraphs() {
    return namedGraphs;
  }

  /** True when it can be written in a profile. */
  public boolean takes(Profile profile) {
    return tripleTerms || profile == Profile.BASIC;
  }

  /** The profile where none is asked for: full where the syntax can, else basic. */
  public Profile usualProfile() {
    return tripleTerms ? Profile.FULL : Profile.BASIC;
  }
}
