package org.hustings.store;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.TDB2;

/** Begins to run queries over the view of a store. */
public final class Executions {
  private static final OpExecutorFactory SORTING_ONCE = SortingOnce::new;

  private Executions() {}

  /** A query over a view; where it names graphs by FROM, they come instead of the union. */
  public static QueryExecBuilder of(Query query, DatasetGraph view) {
    RewriteFactory rewriting = context -> op -> rewritten(op, context);
    QueryExecBuilder execution =
        QueryExec.dataset(view)
            .query(query)
            .set(ARQConstants.sysOptimizerFactory, rewriting)
            .set(ARQConstants.sysOpExecutorFactory, SORTING_ONCE);
    // TDB2 would ask the union all the same.
    return query.hasDatasetDescription()
        ? execution.set(TDB2.symUnionDefaultGraph, false).set(Tallies.KEY, false)
        : execution;
  }

  /** The algebra of a query as it is run. */
  public static Op rewritten(Op op, Context context) {
    Op apart = Transformer.transform(new PathsApart(), Tallied.rewritten(op, context));
    return Optimize.stdOptimizationFactory.create(context).rewrite(apart);
  }
}
