package org.hustings.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A format that an answer can be written in; its name on the command line is in lower case. */
public enum AnswerFormat {
  TABLE,
  CSV,
  TSV,
  JSON,
  XML,
  TURTLE,
  NTRIPLES,
  JSONLD,
  RDFXML;

  /** The format of a name such as "csv". */
  public static Optional<AnswerFormat> named(String name) {
    return Arrays.stream(values()).filter(f -> f.word().equals(name)).findFirst();
  }

  /** Its name on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
