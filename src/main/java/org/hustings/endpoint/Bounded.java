package org.hustings.endpoint;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.sparql.util.Context;

/**
 * Puts bounds to the functions of SPARQL that may take any time or memory: regular expressions end
 * when the query is cancelled, and strings that are made have a greatest length.
 */
final class Bounded extends ExprTransformCopy {
  private Bounded() {}

  /** The same query with the bounds. */
  static Query query(Query query) {
    return QueryTransformOps.transform(query, new ElementTransformCopyBase() {}, new Bounded());
  }

  @Override
  public Expr transform(ExprFunctionN function, ExprList arguments) {
    if (function instanceof E_Regex) {
      return new BoundedRegex(arguments);
    }
    if (function instanceof E_StrReplace) {
      return new BoundedReplace(arguments);
    }
    return function instanceof E_StrConcat
        ? new BoundedConcat(arguments)
        : super.transform(function, arguments);
  }

  /** Becomes true when the query is to end. */
  static AtomicBoolean cancelled(FunctionEnv env) {
    AtomicBoolean signal = Context.getCancelSignal(env.getContext());
    return signal == null ? new AtomicBoolean() : signal;
  }

  /** Refuses a query that makes a string that is too long. */
  static void requireLength(long length) {
    if (length > Budget.LONGEST_STRING) {
      throw new Refusal(
          403,
          "The query makes a string of more than "
              + Budget.LONGEST_STRING
              + " characters. Make shorter ones.");
    }
  }
}
