package org.hustings.endpoint;

import java.util.Objects;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.Accumulator;
import org.apache.jena.sparql.expr.aggregate.AccumulatorExpr;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.function.FunctionEnv;

/** GROUP_CONCAT, which makes no string that is too long. */
final class BoundedGroupConcat extends AggGroupConcat {
  private final String between;
  private final boolean distinct;

  /**
   * Makes an aggregate.
   *
   * @param between what stands between two values
   * @param distinct true when each value counts once
   */
  BoundedGroupConcat(Expr argument, String between, boolean distinct) {
    super(argument, between);
    this.between = between;
    this.distinct = distinct;
  }

  @Override
  public BoundedGroupConcat copy(ExprList arguments) {
    return new BoundedGroupConcat(arguments.get(0), between, distinct);
  }

  @Override
  public Accumulator createAccumulator() {
    return new Growing(getExpr(), between, distinct);
  }

  @Override
  public int hashCode() {
    return Objects.hash(getExpr(), between, distinct);
  }

  private static final class Growing extends AccumulatorExpr {
    private final StringBuilder text = new StringBuilder();
    private final String between;
    private boolean begun;

    Growing(Expr argument, String between, boolean distinct) {
      super(argument, distinct);
      this.between = between;
    }

    @Override
    protected void accumulate(NodeValue value, Binding row, FunctionEnv env) {
      text.append(begun ? between : "").append(value.asString());
      begun = true;
      Bounded.requireLength(text.length());
    }

    @Override
    protected void accumulateError(Binding row, FunctionEnv env) {
      // Jena leaves out what is an error, and the whole is an error then.
    }

    @Override
    protected NodeValue getAccValue() {
      return NodeValue.makeString(text.toString());
    }
  }
}
