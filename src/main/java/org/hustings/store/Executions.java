package org.hustings.store;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.tdb2.TDB2;

/** Begins to run queries over the view of a store. */
public final class Executions {
  private Executions() {}

  /** A query over a view; where it names graphs by FROM, they come instead of the union. */
  public static QueryExecBuilder of(Query query, DatasetGraph view) {
    QueryExecBuilder execution = QueryExec.dataset(view).query(query);
    // TDB2 would ask the union all the same.
    return query.hasDatasetDescription()
        ? execution.set(TDB2.symUnionDefaultGraph, false)
        : execution;
  }
}
