package org.hustings.server;

import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.ExprVisitorBase;

/** Queries that are not answered. */
final class Refusals {
  private Refusals() {}

  /** Why a query is refused and what to change; empty when it is not. */
  static Optional<String> of(Query query) {
    boolean[] calls = {false};
    if (query.getQueryPattern() == null) {
      return Optional.empty();
    }
    Walker.walk(
        Algebra.compile(query.getQueryPattern()),
        new OpVisitorBase() {
          @Override
          public void visit(OpService service) {
            calls[0] = true;
          }
        },
        new ExprVisitorBase());
    return calls[0]
        ? Optional.of(
            "SERVICE is refused: this server asks no other. Leave the SERVICE pattern out, or run the"
                + " query where you may call out and name this endpoint in a SERVICE there.")
        : Optional.empty();
  }
}
