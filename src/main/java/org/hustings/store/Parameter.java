package org.hustings.store;

import java.util.List;

/**
 * What a question lets its reader choose, such as the person whom it is about.
 *
 * @param name of its variable in the query, without the question mark
 * @param types IRIs: one datatype of XML Schema, or the classes of which one must fit
 * @param fallback the value when none is given, or empty when one must be given
 * @param text what it means, for people
 */
public record Parameter(String name, List<String> types, String fallback, String text) {
  public Parameter {
    types = List.copyOf(types);
    if (types.isEmpty()) {
      throw new IllegalArgumentException("a parameter without a type: " + name);
    }
  }

  /** True when there is no fallback. */
  public boolean required() {
    return fallback.isEmpty();
  }
}
