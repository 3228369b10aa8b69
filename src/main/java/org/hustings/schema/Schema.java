package org.hustings.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ontology as the program uses it.
 *
 * @param kinds the kinds of claim, sorted by name
 * @param common the properties that evidence of every kind may have: source, via and their like
 * @param classes IRI of each class of the ontology by its local name
 */
public record Schema(List<Kind> kinds, List<Role> common, Map<String, String> classes) {
  public Schema {
    kinds = List.copyOf(kinds);
    common = List.copyOf(common);
    classes = Map.copyOf(classes);
  }

  /** The kind with a local name. */
  public Optional<Kind> kind(String name) {
    return kinds.stream().filter(k -> k.name().equals(name)).findFirst();
  }
}
