package org.hustings.server;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.hustings.graph.Terms;
import org.hustings.schema.Kind;
import org.hustings.schema.Role;

/**
 * A claim with every piece of evidence for it, oldest first; a tenure of the gazetteer may have
 * none.
 */
record Statement(Thing claim, Kind kind, List<Citation> citations) {
  /** Dated ones first, in the order of their dates; then by IRI. */
  static final Comparator<Statement> BY_DATE =
      Comparator.comparing(Statement::sortDate).thenComparing(s -> s.claim().iri());

  Statement {
    citations = citations.stream().sorted(Citation.BY_DATE).toList();
  }

  Node node() {
    return claim.node();
  }

  /** What fills a role. */
  Optional<Node> filler(Role role) {
    return claim.first(NodeFactory.createURI(role.iri()));
  }

  /** What fills the role of a local name. */
  Optional<Node> filler(String role) {
    return kind.role(role).flatMap(this::filler);
  }

  Optional<Node> subject() {
    return filler(kind.subjectRole());
  }

  Optional<Node> object() {
    return filler(kind.objectRole());
  }

  /** The day to sort by, in ISO form: of a tenure its beginning, else of the oldest evidence. */
  String sortDate() {
    String began = claim.text(Terms.BEGAN);
    if (!began.isEmpty()) {
      return began;
    }
    return citations.stream().map(Citation::sortDate).findFirst().orElse("9999");
  }
}
