package org.hustings.endpoint;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.hustings.store.Executions;

/** Puts bounds to what is in the algebra of a query, wherever it stands; see {@link Bounded}. */
final class Bounds extends TransformCopy {
  private final AtomicBoolean cancelled;

  private Bounds(AtomicBoolean cancelled) {
    this.cancelled = cancelled;
  }

  /**
   * A query with the bounds, which ends when it is cancelled. Jena would evaluate constant
   * expressions before it looks at that, so it does not.
   */
  static QueryExecBuilder on(QueryExecBuilder query, AtomicBoolean cancelled) {
    RewriteFactory rewriting =
        context -> op -> Executions.rewritten(within(op, cancelled), context);
    return query
        .set(ARQConstants.symCancelQuery, cancelled)
        .set(ARQConstants.sysOptimizerFactory, rewriting)
        .set(ARQ.optExprConstantFolding, false);
  }

  private static Op within(Op op, AtomicBoolean cancelled) {
    return Transformer.transform(new Bounds(cancelled), new Bounded(), op);
  }

  @Override
  public Op transform(OpPath op) {
    TriplePath path = op.getTriplePath();
    return path.isTriple()
        ? op
        : new OpPath(
            new TriplePath(
                path.getSubject(),
                WatchedPath.watched(path.getPath(), cancelled),
                path.getObject()));
  }

  @Override
  public Op transform(OpExtend op, Op inner) {
    return OpExtend.create(inner, TermOfTriple.checked(op.getVarExprList()));
  }

  @Override
  public Op transform(OpGroup op, Op inner) {
    List<ExprAggregator> bounded = op.getAggregators().stream().map(Bounds::bounded).toList();
    return OpGroup.create(inner, TermOfTriple.checked(op.getGroupVars()), bounded);
  }

  private static ExprAggregator bounded(ExprAggregator of) {
    Aggregator aggregator = of.getAggregator();
    if (aggregator instanceof AggGroupConcat all) {
      return with(
          of, new BoundedGroupConcat(all.getExprList().get(0), between(all.getSeparator()), false));
    }
    return aggregator instanceof AggGroupConcatDistinct each
        ? with(
            of,
            new BoundedGroupConcat(each.getExprList().get(0), between(each.getSeparator()), true))
        : aggregator.getExprList() == null
            ? of
            : with(of, aggregator.copy(TermOfTriple.checked(aggregator.getExprList())));
  }

  private static ExprAggregator with(ExprAggregator of, Aggregator aggregator) {
    return new ExprAggregator(of.getVar(), aggregator);
  }

  private static String between(String separator) {
    return Optional.ofNullable(separator).orElse(" ");
  }
}
