package org.hustings.mapping;

import org.jspecify.annotations.Nullable;

/** The persons whom a sentence names, by the first token of their names. */
final class PersonsHere {
  private static final Person[] NOBODY = {};

  private final int tokens;
  private @Nullable Person[] persons = NOBODY;

  /**
   * @param tokens how many the sentence has
   */
  PersonsHere(int tokens) {
    this.tokens = tokens;
  }

  void put(int token, Person person) {
    if (persons.length == 0) {
      persons = new Person[tokens];
    }
    persons[token] = person;
  }

  /** The person whose name begins at a token, if one does; nobody's does beyond the sentence. */
  @Nullable Person at(int token) {
    return token >= 0 && token < persons.length ? persons[token] : null;
  }

  /** True where the name of a person begins. */
  boolean isAt(int token) {
    return at(token) != null;
  }
}
