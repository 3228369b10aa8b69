package org.hustings.mapping;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hustings.model.Entity;
import org.hustings.model.Value;
import org.hustings.schema.Kind;

/**
 * What the drafts of one article say in words of their own.
 *
 * @param offices for which each candidate is named, by the candidate's id
 * @param all these offices
 * @param subjects of whom a claim is drafted, each with the kind of the claim
 */
record Said(Map<String, Set<Entity>> offices, Set<Entity> all, Set<List<String>> subjects) {
  static Said in(List<Draft> drafts) {
    Map<String, Set<Entity>> offices = new HashMap<>();
    Set<Entity> all = new HashSet<>();
    Set<List<String>> subjects = new HashSet<>();
    for (Draft draft : drafts) {
      if (draft.roles().get("candidate") instanceof Entity candidate
          && draft.roles().get("office") instanceof Entity office) {
        offices.computeIfAbsent(candidate.id(), k -> new LinkedHashSet<>()).add(office);
        all.add(office);
      }
      subject(draft.kind(), draft.roles()).forEach(subjects::add);
    }
    return new Said(offices, all, subjects);
  }

  private static Stream<List<String>> subject(Kind kind, Map<String, Value> roles) {
    return roles.get(kind.subjectRole()) instanceof Entity subject
        ? Stream.of(List.of(kind.name(), subject.type(), subject.id()))
        : Stream.empty();
  }

  /** True when a claim of a kind is drafted of the one who has the subject's role. */
  boolean isOf(Kind kind, Map<String, Value> roles) {
    return subject(kind, roles).anyMatch(subjects::contains);
  }

  /** The one office for which a candidate is named. */
  Optional<Entity> office(Entity candidate) {
    return only(offices.getOrDefault(candidate.id(), Set.of()));
  }

  /** The one office for which anybody is named. */
  Optional<Entity> onlyOffice() {
    return only(all);
  }

  private static Optional<Entity> only(Set<Entity> some) {
    return some.size() == 1 ? some.stream().findFirst() : Optional.empty();
  }
}
