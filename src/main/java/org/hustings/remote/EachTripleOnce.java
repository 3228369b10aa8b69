package org.hustings.remote;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.sparql.util.VarUtils;

/**
 * Rewrites queries for stores whose union of graphs has a triple once for each graph that it stands
 * in: {@code ?c h:endorser ?e} becomes {@code { SELECT DISTINCT ?c ?e { ?c h:endorser ?e } }}.
 *
 * <p>Without that, a claim that n articles report comes n times from each pattern about it, so n to
 * the power of the number of patterns in all: counts are wrong, and queries do not end. Patterns
 * within GRAPH have no repeats, and within EXISTS they do no harm. A path with alternatives gives a
 * pair once, even where both alternatives lead from one to the other.
 */
final class EachTripleOnce extends ElementTransformCopyBase {
  private int steps;

  private EachTripleOnce() {}

  static Query rewrite(Query query) {
    EachTripleOnce once = new EachTripleOnce();
    Query rewritten = QueryTransformOps.transform(query, once, new ExistsAsItIs());
    return askingForTheSame(query, rewritten);
  }

  private static final class ExistsAsItIs extends ExprTransformCopy {
    @Override
    public Expr transform(ExprFunctionOp function, ExprList arguments, Op op) {
      return function;
    }
  }

  /** The star means the variables that were there before. */
  private static Query askingForTheSame(Query query, Query rewritten) {
    if (query.isSelectType() && query.isQueryResultStar()) {
      rewritten.setQueryResultStar(false);
      rewritten.getProject().clear();
      query.getProjectVars().forEach(rewritten::addResultVar);
    }
    return rewritten;
  }

  @Override
  public Element transform(ElementSubQuery element, Query rewritten) {
    return new ElementSubQuery(askingForTheSame(element.getQuery(), rewritten));
  }

  @Override
  public Element transform(ElementNamedGraph element, Node name, Element within) {
    return element;
  }

  @Override
  public Element transform(ElementPathBlock block) {
    List<Element> parts = new ArrayList<>();
    for (TriplePath path : block.getPattern()) {
      Node s = named(path.getSubject());
      Node o = named(path.getObject());
      Path steps = path.isTriple() ? new P_Link(path.getPredicate()) : path.getPath();
      add(parts, s, steps, o);
    }
    if (parts.size() == 1) {
      return parts.get(0);
    }
    ElementGroup group = new ElementGroup();
    parts.forEach(group::addElement);
    return group;
  }

  /** A blank node of a pattern comes to stand in several queries, so it becomes a variable. */
  private static Node named(Node node) {
    if (Var.isBlankNodeVar(node)) {
      return Var.alloc("anon" + node.getName().replaceAll("\\W", "_"));
    }
    if (!node.isTripleTerm()) {
      return node;
    }
    Triple term = node.getTriple();
    return NodeFactory.createTripleTerm(
        named(term.getSubject()), term.getPredicate(), named(term.getObject()));
  }

  private void add(List<Element> parts, Node s, Path path, Node o) {
    if (path instanceof P_Seq both) {
      Node between = Var.alloc("step_" + steps++);
      add(parts, s, both.getLeft(), between);
      add(parts, between, both.getRight(), o);
    } else if (path instanceof P_Inverse inverse) {
      add(parts, o, inverse.getSubPath(), s);
    } else if (path instanceof P_Link link) {
      parts.add(once(new TriplePath(Triple.create(s, link.getNode(), o))));
    } else if (path instanceof P_Alt || path instanceof P_NegPropSet) {
      parts.add(once(new TriplePath(s, path, o)));
    } else {
      parts.add(block(new TriplePath(s, path, o))); // Those of any length give no repeats.
    }
  }

  private static Element once(TriplePath path) {
    Set<Var> variables = new LinkedHashSet<>();
    if (path.isTriple()) {
      VarUtils.addVarsFromTriple(variables, path.asTriple());
    } else {
      VarUtils.addVarsFromTriplePath(variables, path);
    }
    if (variables.isEmpty()) {
      return new ElementFilter(new E_Exists(block(path)));
    }
    Query distinct = new Query();
    distinct.setQuerySelectType();
    distinct.setDistinct(true);
    variables.forEach(distinct::addResultVar);
    ElementGroup pattern = new ElementGroup();
    pattern.addElement(block(path));
    distinct.setQueryPattern(pattern);
    ElementGroup group = new ElementGroup();
    group.addElement(new ElementSubQuery(distinct));
    return group;
  }

  private static Element block(TriplePath path) {
    ElementPathBlock block = new ElementPathBlock();
    block.addTriplePath(path);
    return block;
  }
}
