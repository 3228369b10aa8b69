package org.hustings.gazetteer;

import java.util.ArrayList;
import java.util.List;
import org.hustings.model.Finding;

/** What the files together say of one subject. */
final class Thing {
  private final String iri;
  private final String file;
  private final int line;
  private final List<Property> properties = new ArrayList<>(8);
  private final List<String> values = new ArrayList<>(8);
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
    properties.add(property);
    values.add(value);
  }

  /** The property of each value, in the order of the files. */
  List<Property> properties() {
    return properties;
  }

  /** The values of all properties, in the order of the files. */
  List<String> values() {
    return values;
  }

  /** The values of one property. */
  List<String> all(Property property) {
    int first = properties.indexOf(property);
    if (first < 0) {
      return List.of();
    }
    List<String> all = new ArrayList<>(2);
    for (int i = first; i < values.size(); i++) {
      if (properties.get(i) == property) {
        all.add(values.get(i));
      }
    }
    return all;
  }

  /** The first value of a property, or the empty text. */
  String one(Property property) {
    int first = properties.indexOf(property);
    return first < 0 ? "" : values.get(first);
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
