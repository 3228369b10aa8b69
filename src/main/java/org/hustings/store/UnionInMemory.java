package org.hustings.store;

import org.apache.jena.graph.Graph;
import org.apache.jena.mem2.GraphMem2Fast;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.GraphView;

/** Named graphs in memory that may be changed, their union as the default graph. */
final class UnionInMemory extends DatasetGraphMapLink {
  UnionInMemory() {
    super(name -> new GraphMem2Fast());
  }

  @Override
  public Graph getDefaultGraph() {
    return GraphView.createUnionGraph(this);
  }
}
