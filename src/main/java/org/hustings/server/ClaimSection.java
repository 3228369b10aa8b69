package org.hustings.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hustings.graph.Terms;
import org.hustings.schema.Kind;
import org.hustings.schema.Role;
import org.hustings.schema.Schema;

/** The claims of one kind in which the resource of a page fills one role. */
record ClaimSection(Kind kind, Role role, String title) {
  private static final Titles TITLES = new Titles();

  /** All that there can be, in the order of a page. */
  static List<ClaimSection> of(Schema schema) {
    List<ClaimSection> sections = new ArrayList<>();
    for (Kind kind : schema.kinds()) {
      for (Role role : kind.key()) {
        if (!role.classes().isEmpty()) {
          sections.add(new ClaimSection(kind, role, TITLES.of(kind, role)));
        }
      }
    }
    sections.sort(Comparator.comparingInt(s -> TITLES.rank(s.kind, s.role)));
    return sections;
  }

  boolean isTenure() {
    return kind.iri().equals(Thing.characters(Terms.TENURE_CLASS));
  }

  /** What leads to it on a page: "Endorsement.endorser". */
  String anchor() {
    return kind.name() + "." + role.name();
  }
}
