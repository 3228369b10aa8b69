package org.hustings.model;

/** A term of a closed list of the ontology, by its local name: "Frontrunner" of the standings. */
public record Term(String name) implements Value {
  @Override
  public String label() {
    return name;
  }
}
