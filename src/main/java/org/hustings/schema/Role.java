package org.hustings.schema;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hustings.model.Entity;
import org.hustings.model.Literal;
import org.hustings.model.Term;
import org.hustings.model.Value;

/**
 * A role of a kind of claim, or a property of its evidence, with what may fill it. Exactly one of
 * the three sets says so, but for a role that takes an entity or a text (classes and datatypes).
 *
 * @param name local name, such as "endorser"
 * @param classes local names of the classes whose instances may fill it, subclasses included
 * @param terms local names of the closed list that it takes from
 * @param datatypes local names of XML Schema datatypes
 * @param required whether it must be there
 */
public record Role(
    String name,
    String iri,
    String label,
    Set<String> classes,
    Set<String> terms,
    Set<String> datatypes,
    boolean required) {
  public Role {
    classes = Set.copyOf(classes);
    terms = Set.copyOf(terms);
    datatypes = Set.copyOf(datatypes);
  }

  /** The one of some roles with a name. */
  static Optional<Role> named(String name, List<Role> roles) {
    for (Role role : roles) {
      if (role.name().equals(name)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }

  /** True when the value may fill the role. */
  public boolean takes(Value value) {
    if (value instanceof Entity entity) {
      return classes.contains(entity.type());
    }
    if (value instanceof Term term) {
      return terms.contains(term.name());
    }
    return value instanceof Literal literal && datatypes.contains(literal.datatype());
  }
}
