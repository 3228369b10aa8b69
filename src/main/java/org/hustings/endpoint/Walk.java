package org.hustings.endpoint;

import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTripleTerm;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.NodeValue;

/**
 * Looks through all of an algebra expression; Jena's own walker leaves out what groups and orders
 * hold.
 */
final class Walk extends OpVisitorBase {
  private final Expressions expressions = new Expressions();
  private final SortedSet<String> functions = new TreeSet<>();
  private boolean services;
  private boolean badTerms;

  Walk(Op op) {
    Walker.walk(op, this, expressions);
  }

  /** True when another server is called. */
  boolean services() {
    return services;
  }

  /** The IRIs of the functions that are called. */
  SortedSet<String> functions() {
    return functions;
  }

  /** True when a triple term of VALUES or an expression has a subject that no triple may have. */
  boolean badTerms() {
    return badTerms;
  }

  @Override
  public void visit(OpService service) {
    services = true;
  }

  @Override
  public void visit(OpTable table) {
    table.getTable().rows().forEachRemaining(row -> row.forEach((variable, node) -> look(node)));
  }

  @Override
  public void visit(OpGroup group) {
    group.getGroupVars().getExprs().values().forEach(this::walk);
    for (ExprAggregator aggregator : group.getAggregators()) {
      ExprList list = aggregator.getAggregator().getExprList();
      if (list != null) {
        list.forEach(this::walk);
      }
    }
  }

  @Override
  public void visit(OpOrder order) {
    order.getConditions().forEach(condition -> walk(condition.getExpression()));
  }

  private void walk(Expr expression) {
    Walker.walk(expression, this, expressions);
  }

  private void look(Node node) {
    if (node.isTripleTerm()) {
      Node subject = node.getTriple().getSubject();
      badTerms |= subject.isTripleTerm() || subject.isLiteral();
      look(node.getTriple().getObject());
    }
  }

  private final class Expressions extends ExprVisitorBase {
    @Override
    public void visit(ExprFunctionN function) {
      if (function instanceof E_Function called) {
        functions.add(called.getFunctionIRI());
      }
    }

    @Override
    public void visit(ExprTripleTerm term) {
      look(term.getNode());
    }

    @Override
    public void visit(NodeValue value) {
      look(value.asNode());
    }
  }
}
