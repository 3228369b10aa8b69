package org.hustings.endpoint;

import java.util.List;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;

/** CONCAT, of strings that are not too long together. */
final class BoundedConcat extends E_StrConcat {
  BoundedConcat(ExprList arguments) {
    super(arguments);
  }

  @Override
  public NodeValue eval(List<NodeValue> values, FunctionEnv env) {
    Bounded.requireLength(
        values.stream()
            .filter(value -> value.asNode().isLiteral())
            .mapToLong(value -> value.asNode().getLiteralLexicalForm().length())
            .sum());
    return eval(values);
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new BoundedConcat(arguments);
  }
}
