package org.hustings.remote;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpNull;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.PlanOp;
import org.apache.jena.sparql.engine.QueryEngineFactory;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.main.QueryEngineMain;
import org.apache.jena.sparql.util.Context;

/**
 * Jena's way to a query engine for a {@link RemoteView}: a query is sent to the store as a whole.
 * What the store cannot answer, Jena's own engine answers here, pattern by pattern.
 */
final class QueriesThere implements QueryEngineFactory {
  private QueriesThere() {}

  static void register() {
    QueryEngineRegistry.addFactory(new QueriesThere());
  }

  @Override
  public boolean accept(Query query, DatasetGraph dataset, Context context) {
    return dataset instanceof RemoteView;
  }

  @Override
  public Plan create(Query query, DatasetGraph dataset, Binding input, Context context) {
    Questioner questioner = ((RemoteView) dataset).questioner();
    return (input.isEmpty() ? questioner.asThere(query) : java.util.Optional.<Query>empty())
        .map(there -> plan(questioner.rows(there, context)))
        .orElseGet(() -> QueryEngineMain.getFactory().create(query, dataset, input, context));
  }

  private static Plan plan(QueryIterator rows) {
    return new PlanOp(OpNull.create(), rows, rows);
  }

  @Override
  public boolean accept(Op op, DatasetGraph dataset, Context context) {
    return false;
  }

  @Override
  public Plan create(Op op, DatasetGraph dataset, Binding input, Context context) {
    throw new IllegalStateException("an expression is left to Jena's own engine");
  }
}
