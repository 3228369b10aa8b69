package org.hustings.endpoint;

import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;

/** An argument as it is, unless it is too long, too great, or the query was cancelled. */
final class Argument extends ExprFunction1 {
  private final int longest;
  private final double greatest;

  private Argument(Expr argument, int longest, double greatest) {
    super(argument, "argument");
    this.longest = longest;
    this.greatest = greatest;
  }

  /** An argument of so many characters at most; a longer one ends the query with a Refusal. */
  static Expr noLonger(int characters, Expr argument) {
    return new Argument(argument, characters, Double.POSITIVE_INFINITY);
  }

  /** An argument that is a number between this and its negative, else a Refusal. */
  static Expr noGreater(int number, Expr argument) {
    return new Argument(argument, number, number);
  }

  @Override
  public NodeValue eval(NodeValue value, FunctionEnv env) {
    if (Bounded.cancelled(env).get()) {
      throw new QueryCancelledException();
    }
    return eval(value);
  }

  @Override
  public NodeValue eval(NodeValue value) {
    Node node = value.asNode();
    if (node.isLiteral() && node.getLiteralLexicalForm().length() > longest) {
      throw new Refusal(
          403,
          "A function of the query is given more than "
              + longest
              + " characters where it takes no more: shorten its argument.");
    }
    if (greatest < Double.POSITIVE_INFINITY
        && value.isNumber()
        && !(Math.abs(value.getDouble()) <= greatest)) {
      throw new Refusal(
          403, "A function of the query is asked for more than " + longest + " digits.");
    }
    return value;
  }

  @Override
  public Expr copy(Expr argument) {
    return new Argument(argument, longest, greatest);
  }
}
