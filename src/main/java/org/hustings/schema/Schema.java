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
 * @param terms IRI of each class, property, closed list and member of one, by its local name, which
 *     no two share
 */
public record Schema(
    List<Kind> kinds, List<Role> common, Map<String, String> classes, Map<String, String> terms) {
  /** The namespace of the project's own terms, prefix h:. */
  public static final String NAMESPACE = "https://w3id.org/hustings/ns#";

  public Schema {
    kinds = List.copyOf(kinds);
    common = List.copyOf(common);
    classes = Map.copyOf(classes);
    terms = Map.copyOf(terms);
  }

  /** A schema of kinds, common properties and classes with no other terms. */
  public Schema(List<Kind> kinds, List<Role> common, Map<String, String> classes) {
    this(kinds, common, classes, classes);
  }

  /** The kind with a local name. */
  public Optional<Kind> kind(String name) {
    for (Kind kind : kinds) {
      if (kind.name().equals(name)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** The role, or the property of the evidence, that claims of a kind may have. */
  public Optional<Role> role(Kind kind, String name) {
    Optional<Role> own = kind.role(name);
    return own.isPresent() ? own : Role.named(name, common);
  }

  /** The IRI of a term; a name that the ontology lacks is taken for one of the namespace. */
  public String iri(String name) {
    return terms.getOrDefault(name, NAMESPACE + name);
  }
}
