package org.hustings.endpoint;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.E_TripleFn;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprLib;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTripleTerm;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * The subject of a triple term that an expression makes: an IRI or a blank node, else an error, as
 * SPARQL says. With triple terms there, forty steps would make one of a million million parts.
 */
final class TermOfTriple extends ExprFunction1 {
  private TermOfTriple(Expr subject) {
    super(subject, "subject");
  }

  /** TRIPLE of three expressions. */
  static Expr triple(Expr subject, Expr predicate, Expr object) {
    return new E_TripleFn(new TermOfTriple(subject), predicate, object);
  }

  /** The same expression with each triple term that has variables made by TRIPLE. */
  static Expr checked(Expr expression) {
    if (!(expression instanceof ExprTripleTerm term) || term.getNode().isConcrete()) {
      return expression;
    }
    Triple triple = term.getTriple();
    return triple(
        ExprLib.nodeToExpr(triple.getSubject()),
        ExprLib.nodeToExpr(triple.getPredicate()),
        checked(ExprLib.nodeToExpr(triple.getObject())));
  }

  static ExprList checked(ExprList expressions) {
    ExprList checked = new ExprList();
    expressions.forEach(each -> checked.add(checked(each)));
    return checked;
  }

  static VarExprList checked(VarExprList expressions) {
    VarExprList checked = new VarExprList();
    expressions.forEachVarExpr(
        (variable, expression) -> {
          if (expression == null) {
            checked.add(variable);
          } else {
            checked.add(variable, checked(expression));
          }
        });
    return checked;
  }

  @Override
  public NodeValue eval(NodeValue value) {
    Node node = value.asNode();
    if (node.isTripleTerm() || node.isLiteral()) {
      throw new ExprEvalException("no subject of a triple: " + node.getClass().getSimpleName());
    }
    return value;
  }

  @Override
  public Expr copy(Expr subject) {
    return new TermOfTriple(subject);
  }
}
