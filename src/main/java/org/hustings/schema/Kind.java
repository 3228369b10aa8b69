package org.hustings.schema;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A kind of claim.
 *
 * @param name local name, such as "Endorsement"
 * @param key the roles that make its IRI, in order
 * @param details the properties that stand on its evidence beside the common ones
 * @param directProperty IRI of the property of the triple that it reifies
 * @param subjectRole name of the role that is that triple's subject
 * @param objectRole name of the role that is that triple's object
 * @param presupposes name of the kind of claim that such a claim takes for granted
 */
public record Kind(
    String name,
    String iri,
    String label,
    List<Role> key,
    List<Role> details,
    String directProperty,
    String subjectRole,
    String objectRole,
    Optional<String> presupposes) {
  public Kind {
    key = List.copyOf(key);
    details = List.copyOf(details);
  }

  /** The role of the key, or the property of the evidence, with a local name. */
  public Optional<Role> role(String name) {
    Optional<Role> own = Role.named(name, key);
    return own.isPresent() ? own : Role.named(name, details);
  }

  /** Local name of the direct property: "holdsOffice". */
  public String directName() {
    return directProperty.substring(
        Math.max(directProperty.lastIndexOf('#'), directProperty.lastIndexOf('/')) + 1);
  }

  /** The direct property in words, as its local name has them: "holds office". */
  public String directWords() {
    return directName().replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
  }

  /** True when the role is part of the key. */
  public boolean inKey(String role) {
    return Role.named(role, key).isPresent();
  }
}
