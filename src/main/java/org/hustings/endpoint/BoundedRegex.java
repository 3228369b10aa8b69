package org.hustings.endpoint;

import java.util.List;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.sse.Tags;

/** REGEX, by {@link Regular}. */
final class BoundedRegex extends ExprFunctionN {
  /** The pattern of the last row: most queries have one for all. */
  private Regular last = Regular.first();

  BoundedRegex(ExprList arguments) {
    super(Tags.tagRegex, arguments);
  }

  @Override
  public NodeValue eval(List<NodeValue> values, FunctionEnv env) {
    String text = Regular.text("REGEX", values.get(0));
    String pattern = Regular.text("REGEX", values.get(1));
    last = last.or(pattern, values.size() > 2 ? Regular.text("REGEX", values.get(2)) : "");
    return NodeValue.makeBoolean(last.matcher(text, Bounded.cancelled(env)).find());
  }

  @Override
  public NodeValue eval(List<NodeValue> values) {
    throw new IllegalStateException("asked without its surroundings");
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new BoundedRegex(arguments);
  }
}
