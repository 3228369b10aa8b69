package org.hustings.endpoint;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateRequest;

/**
 * What is well formed and is not run: calls to other servers, and functions that are not on a list.
 * The list holds the casts to XML Schema types and the functions of XPath; those that SPARQL writes
 * as words need none.
 */
public final class Refusals {
  private static final String SERVICE =
      "SERVICE is refused: this server asks no other. Leave the SERVICE pattern out, or run the"
          + " query where you may call out and name this endpoint in a SERVICE there.";
  private static final String LOAD =
      "LOAD is refused: this server fetches nothing. Send the graph itself, by INSERT DATA or by the"
          + " graph store protocol.";
  private static final Set<String> FUNCTIONS = functions();

  private Refusals() {}

  /** Why a query is refused and what to change; empty when it is not. */
  public static Optional<String> of(Query query) {
    return query.getQueryPattern() == null
        ? Optional.empty()
        : of(Algebra.compile(query)).stream().findFirst();
  }

  /** Why updates are refused and what to change; empty when they are not. */
  static Optional<String> of(UpdateRequest updates) {
    return updates.getOperations().stream().flatMap(Refusals::of).findFirst();
  }

  private static Stream<String> of(Update update) {
    if (update instanceof UpdateLoad) {
      return Stream.of(LOAD);
    }
    return update instanceof UpdateModify modify
        ? of(Algebra.compile(modify.getWherePattern())).stream()
        : Stream.empty();
  }

  private static Set<String> of(Op op) {
    Walk walk = new Walk();
    Walker.walk(op, walk, walk.expressions);
    return walk.reasons;
  }

  /** Looks everywhere; Jena's walker itself leaves out what groups hold. */
  private static final class Walk extends OpVisitorBase {
    private final Set<String> reasons = new TreeSet<>();
    private final Expressions expressions = new Expressions();

    @Override
    public void visit(OpService service) {
      reasons.add(SERVICE);
    }

    @Override
    public void visit(OpGroup group) {
      group.getGroupVars().getExprs().values().forEach(e -> Walker.walk(e, this, expressions));
      group.getAggregators().forEach(this::walk);
    }

    private void walk(ExprAggregator aggregator) {
      ExprList list = aggregator.getAggregator().getExprList();
      if (list != null) {
        Walker.walk(list, this, expressions);
      }
    }

    private final class Expressions extends ExprVisitorBase {
      @Override
      public void visit(ExprFunctionN function) {
        if (function instanceof E_Function called && !FUNCTIONS.contains(called.getFunctionIRI())) {
          reasons.add(
              "The function <"
                  + called.getFunctionIRI()
                  + "> is refused: beside SPARQL's own functions, casts such as xsd:integer and the"
                  + " XPath functions fn: and math: are run here.");
        }
      }
    }
  }

  /** What Jena knows of them; fn:apply is left out, since it runs any function there is. */
  private static Set<String> functions() {
    Set<String> allowed = new TreeSet<>();
    FunctionRegistry.standardRegistry()
        .keys()
        .forEachRemaining(
            iri -> {
              if (Stream.of(ARQConstants.xsdPrefix, ARQConstants.fnPrefix, ARQConstants.mathPrefix)
                  .anyMatch(iri::startsWith)) {
                allowed.add(iri);
              }
            });
    allowed.remove(ARQConstants.fnPrefix + "apply");
    return Set.copyOf(allowed);
  }
}
