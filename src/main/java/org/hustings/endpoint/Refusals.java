package org.hustings.endpoint;

import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateRequest;

/**
 * What is well formed and is not run: calls to other servers, and functions that are not among
 * {@link Functions}.
 */
public final class Refusals {
  private static final String SERVICE =
      "SERVICE is refused: this server asks no other. Leave the SERVICE pattern out, or run the"
          + " query where you may call out and name this endpoint in a SERVICE there.";
  private static final String LOAD =
      "LOAD is refused: this server fetches nothing. Send the graph itself, by INSERT DATA or by the"
          + " graph store protocol.";

  private Refusals() {}

  /** Why a query is refused and what to change; empty when it is not. */
  public static Optional<String> of(Query query) {
    return query.getQueryPattern() == null
        ? Optional.empty()
        : of(new Walk(Algebra.compile(query)));
  }

  /** Why updates are refused and what to change; empty when they are not. */
  static Optional<String> of(UpdateRequest updates) {
    return updates.getOperations().stream().flatMap(u -> of(u).stream()).findFirst();
  }

  private static Optional<String> of(Update update) {
    if (update instanceof UpdateLoad) {
      return Optional.of(LOAD);
    }
    return update instanceof UpdateModify modify
        ? of(new Walk(Algebra.compile(modify.getWherePattern())))
        : Optional.empty();
  }

  private static Optional<String> of(Walk walk) {
    if (walk.services()) {
      return Optional.of(SERVICE);
    }
    return walk.functions().stream()
        .filter(f -> !Functions.allows(f))
        .findFirst()
        .map(Refusals::of);
  }

  private static String of(String function) {
    return "The function <"
        + function
        + "> is refused: beside SPARQL's own functions, casts such as xsd:integer and the XPath"
        + " functions fn: and math: are run here.";
  }

  /** True when a query's text parses and is none all the same. */
  static boolean isMalformed(Query query) {
    return query.getQueryPattern() != null && new Walk(Algebra.compile(query)).badTerms();
  }
}
