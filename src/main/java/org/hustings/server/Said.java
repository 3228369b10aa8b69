package org.hustings.server;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.hustings.graph.Terms;
import org.hustings.model.Factuality;
import org.hustings.schema.Schema;

/**
 * One piece of evidence about a contest, as the pictures and tallies of its page need it.
 *
 * @param agent who endorses or opposes; of a candidacy the candidate
 * @param behalf on whose behalf, else the agent
 * @param since the day since when, in ISO form, or empty
 * @param publisher the name of the paper, or empty
 */
record Said(
    Node evidence,
    Node claim,
    Node kind,
    Node candidate,
    Node agent,
    Node behalf,
    String factuality,
    String since,
    String publisher) {

  static Said of(Data.Row row) {
    Node candidate = row.required("candidate");
    Node agent = row.node("agent").orElse(candidate);
    String factuality = row.text("factuality");
    return new Said(
        row.required("evidence"),
        row.required("claim"),
        row.required("kind"),
        candidate,
        agent,
        row.node("behalf").orElse(agent),
        factuality.startsWith(Schema.NAMESPACE)
            ? factuality.substring(Schema.NAMESPACE.length())
            : factuality,
        row.text("since"),
        row.text("publisher"));
  }

  boolean endorses() {
    return kind.equals(Terms.ENDORSEMENT_CLASS);
  }

  boolean opposes() {
    return kind.equals(Terms.OPPOSITION_CLASS);
  }

  /** What this alone says of where the endorser stands. */
  Stance stance() {
    Optional<Factuality> value = Factuality.of(factuality);
    if (value.isEmpty()) {
      return Stance.UNSURE;
    }
    return switch (value.get()) {
      case ASSERTED -> Stance.BACKS;
      case REPORTED, EXPECTED, POSSIBLE -> Stance.UNSURE;
      case DENIED, WITHDRAWN -> Stance.ENDED;
    };
  }
}
