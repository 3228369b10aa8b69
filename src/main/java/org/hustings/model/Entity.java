package org.hustings.model;

import org.jspecify.annotations.Nullable;

/**
 * Somebody or something with an IRI of its own: a person, a state, an office.
 *
 * @param type local name of its class, such as "Person"; lower-cased it is the folder of its IRI
 * @param id what follows the folder in its IRI, such as "mark-rutte"
 * @param label its name as people read it
 */
public record Entity(String type, String id, String label) implements Value {
  public Entity {
    if (type.isEmpty() || id.isEmpty()) {
      throw new IllegalArgumentException("an entity without type or id: " + label);
    }
  }

  /** As any record's, and faster: entities are compared for every mention. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Entity entity && same(entity) && label.equals(entity.label));
  }

  @Override
  public int hashCode() {
    return 31 * (31 * type.hashCode() + id.hashCode()) + label.hashCode();
  }

  /** True when both have one IRI, whatever their labels. */
  public boolean same(Entity other) {
    return type.equals(other.type) && id.equals(other.id);
  }
}
