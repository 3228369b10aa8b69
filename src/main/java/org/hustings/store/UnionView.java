package org.hustings.store;

import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.TDB2;

/**
 * A TDB2 database for reading, its default graph the union of the named ones.
 *
 * <p>The query engine looks through wrappers at the database itself, so it is told by the context;
 * code that asks for the default graph is given the union here.
 */
final class UnionView extends DatasetGraphReadOnly {
  UnionView(DatasetGraph database) {
    super(database);
    database.getContext().set(TDB2.symUnionDefaultGraph, true);
  }

  @Override
  public Graph getDefaultGraph() {
    return GraphView.createUnionGraph(get());
  }

  @Override
  public Iterator<Quad> find(Node g, Node s, Node p, Node o) {
    return super.find(Quad.isDefaultGraph(g) ? Quad.unionGraph : g, s, p, o);
  }
}
