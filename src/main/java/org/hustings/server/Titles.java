package org.hustings.server;

import java.util.List;
import java.util.Locale;
import org.hustings.schema.Kind;
import org.hustings.schema.Role;

/**
 * Titles of the lists of claims on a page, in their order on it: read from sections.txt, whose
 * lines are "Kind.role title". Kinds and roles that it does not name come last.
 */
final class Titles {
  private final List<String> lines =
      PageQueries.text("sections.txt").lines().filter(l -> !l.isBlank()).toList();

  /** The title: "Endorsements received" for the candidate of endorsements. */
  String of(Kind kind, Role role) {
    return lines.stream()
        .filter(l -> l.startsWith(key(kind, role)))
        .map(l -> l.substring(key(kind, role).length()))
        .findFirst()
        .orElse(kind.label() + ", as " + role.label().toLowerCase(Locale.ROOT));
  }

  /** The place of the list on a page, from 0. */
  int rank(Kind kind, Role role) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(key(kind, role))) {
        return i;
      }
    }
    return lines.size();
  }

  private static String key(Kind kind, Role role) {
    return kind.name() + "." + role.name() + " ";
  }
}
