package org.hustings.gazetteer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hustings.model.Finding;

/** What the files together say of one subject. */
final class Thing {
  private final String iri;
  private final String file;
  private final int line;
  private final Map<Property, List<String>> values = new EnumMap<>(Property.class);
  private String type = "";
  private boolean faulty;

  /**
   * @param iri without the base when it is below it
   * @param line where it stands first in the file
   */
  Thing(String iri, String file, int line) {
    this.iri = iri;
    this.file = file;
    this.line = line;
  }

  String iri() {
    return iri;
  }

  /** Local name of the class; empty while none is stated. */
  String type() {
    return type;
  }

  void type(String name) {
    type = name;
  }

  /** The part of the IRI behind the class's folder. */
  String id() {
    return iri.substring(iri.indexOf('/') + 1);
  }

  void add(Property property, String value) {
    values.computeIfAbsent(property, p -> new ArrayList<>(1)).add(value);
  }

  /** The properties that have a value. */
  Set<Property> properties() {
    return values.keySet();
  }

  List<String> all(Property property) {
    return values.getOrDefault(property, List.of());
  }

  /** The first value, or the empty text. */
  String one(Property property) {
    List<String> all = values.getOrDefault(property, List.of());
    return all.isEmpty() ? "" : all.get(0);
  }

  /** True when a statement about it could not be taken, so that values may be missing. */
  boolean isFaulty() {
    return faulty;
  }

  void faulty() {
    faulty = true;
  }

  Finding finding(String problem, String expected) {
    return new Finding(file, line, 0, problem, expected);
  }
}
