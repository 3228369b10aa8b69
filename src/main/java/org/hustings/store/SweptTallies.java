package org.hustings.store;

import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;

/**
 * Counts in a database that nobody changes: the quads of an index by predicate and object pass
 * once, and those that differ in their graph alone stand together there.
 */
final class SweptTallies implements Tallies.Counter {
  private static final int LOOK = 1 << 12;
  private static final int SUBJECT = 1;
  private static final int PREDICATE = 2;
  private static final int OBJECT = 3;
  private static final Tuple<NodeId> NOTHING =
      TupleFactory.create4(NodeId.NodeIdAny, NodeId.NodeIdAny, NodeId.NodeIdAny, NodeId.NodeIdAny);

  private final TupleIndex index;
  private final NodeTable nodes;

  SweptTallies(DatasetGraphTDB database) {
    NodeTupleTable quads = database.getQuadTable().getNodeTupleTable();
    this.nodes = quads.getNodeTable();
    this.index = byPredicate(quads);
  }

  private static TupleIndex byPredicate(NodeTupleTable quads) {
    for (TupleIndex index : quads.getTupleTable().getIndexes()) {
      if (index.getName().equals("POSG")) {
        return index;
      }
    }
    throw new IllegalStateException("the database has no index by predicate");
  }

  @Override
  public Map<Node, Long> byPredicate(AtomicBoolean cancelled) {
    return count(index.all(), PREDICATE, cancelled);
  }

  @Override
  public Map<Node, Long> byObject(Node predicate, AtomicBoolean cancelled) {
    return count(triples(predicate), OBJECT, cancelled);
  }

  private Iterator<Tuple<NodeId>> triples(Node predicate) {
    NodeId id = nodes.getNodeIdForNode(predicate);
    NodeId any = NodeId.NodeIdAny;
    return NodeId.isDoesNotExist(id)
        ? Collections.emptyIterator()
        : index.find(TupleFactory.create4(any, any, id, any));
  }

  /** Triples by what stands in a column. */
  private Map<Node, Long> count(
      Iterator<Tuple<NodeId>> quads, int column, AtomicBoolean cancelled) {
    Map<NodeId, Long> counts = new HashMap<>();
    Tuple<NodeId> last = NOTHING;
    long looked = 0;
    while (quads.hasNext()) {
      if (looked++ % LOOK == 0 && cancelled.get()) {
        throw new QueryCancelledException();
      }
      Tuple<NodeId> quad = quads.next();
      if (!isSame(quad, last)) {
        counts.merge(quad.get(column), 1L, Long::sum);
        last = quad;
      }
    }
    Map<Node, Long> named = new HashMap<>();
    counts.forEach((id, count) -> named.put(nodes.getNodeForNodeId(id), count));
    return named;
  }

  private static boolean isSame(Tuple<NodeId> quad, Tuple<NodeId> other) {
    return quad.get(SUBJECT).equals(other.get(SUBJECT))
        && quad.get(OBJECT).equals(other.get(OBJECT))
        && quad.get(PREDICATE).equals(other.get(PREDICATE));
  }
}
