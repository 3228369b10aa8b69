package org.hustings.mapping;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hustings.model.Entity;

/**
 * An office as a sentence names it: "outgoing Dutch prime minister", "president of the European
 * Commission", "the governor"; in tokens.
 *
 * @param low the first token of the words that describe it: "the next"
 * @param from the first token of its body or title
 * @param kinds the kinds of office that it may be of
 * @param body the state or organisation, when it is said
 * @param office the office; empty for a bare title
 * @param title the title as it stands, without its body
 * @param former whether "former" or its like stands before it
 */
record Title(
    int low,
    int from,
    int to,
    List<Entity> kinds,
    Optional<Entity> body,
    Optional<Entity> office,
    String title,
    boolean former) {
  Title {
    kinds = List.copyOf(kinds);
  }

  /** True when the office may be of that kind. */
  boolean isOf(Entity kind) {
    for (Entity one : kinds) {
      if (one.same(kind)) {
        return true;
      }
    }
    return false;
  }

  /** True when it may be of a kind with one of some ids. */
  boolean isOf(Set<String> kindIds) {
    for (Entity one : kinds) {
      if (kindIds.contains(one.id())) {
        return true;
      }
    }
    return false;
  }
}
