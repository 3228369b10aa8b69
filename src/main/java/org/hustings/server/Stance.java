package org.hustings.server;

import java.util.Locale;

/** Where a state or anybody else stands towards a candidate, the strongest first. */
enum Stance {
  BACKS("backs", "stated as a fact, and it stands"),
  UNSURE("is said to back", "only reported, expected or possible"),
  OPPOSES("opposes", "stated as a fact, and it stands"),
  ENDED("no longer or never backed", "denied or withdrawn");

  private final String words;
  private final String meaning;

  Stance(String words, String meaning) {
    this.words = words;
    this.meaning = meaning;
  }

  /** Between the names of two: "backs". */
  String words() {
    return words;
  }

  /** For a legend: "denied or withdrawn". */
  String meaning() {
    return meaning;
  }

  /** The class for the style sheet. */
  String css() {
    return name().toLowerCase(Locale.ROOT);
  }
}
