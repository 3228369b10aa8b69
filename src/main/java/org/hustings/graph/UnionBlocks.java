package org.hustings.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Hands all graphs on as one, for syntaxes that have no named graphs. */
record UnionBlocks(Blocks to, List<Triple> union) implements Blocks {
  UnionBlocks(Blocks to) {
    this(to, new ArrayList<>());
  }

  @Override
  public void add(Optional<Node> name, List<Triple> triples) {
    union.addAll(triples);
  }

  @Override
  public void close() {
    to.add(Optional.empty(), union);
    to.close();
  }
}
