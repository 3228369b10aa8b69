package org.hustings.store;

import java.util.Arrays;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetable.NodeTableWrapper;

/**
 * The nodes of a database that nobody changes, with the last that were asked for near at hand.
 *
 * <p>Jena's own cache keeps an account of every look at it, which takes longer than all else that a
 * query does with a node. Here a newcomer takes the place of whatever stands in its way. Threads
 * may see each other's work or not: what they see is right.
 */
final class NearNodes extends NodeTableWrapper {
  private static final int BITS = 18;
  private static final Known NOTHING = new Known(-1, -1, NodeId.NodeIdAny, Node.ANY);

  private final Known[] byId = new Known[1 << BITS];
  private final Known[] byNode = new Known[1 << BITS];

  /**
   * A node with its number, or with the mark of one that is not in the database. Numbers of two
   * types may be equal to Jena.
   */
  private record Known(int type, long value, NodeId id, Node node) {
    static Known of(NodeId id, Node node) {
      return new Known(id.getTypeValue(), id.getPtrLocation(), id, node);
    }

    boolean is(NodeId other) {
      return value == other.getPtrLocation() && type == other.getTypeValue();
    }
  }

  NearNodes(NodeTable all) {
    super(all);
    Arrays.fill(byId, NOTHING);
    Arrays.fill(byNode, NOTHING);
  }

  private static int place(int hash) {
    return (hash * 0x9E3779B9) >>> (Integer.SIZE - BITS);
  }

  @Override
  public Node getNodeForNodeId(NodeId id) {
    if (!NodeId.isConcrete(id)) {
      return super.getNodeForNodeId(id);
    }
    int place = place(id.hashCode());
    Known known = byId[place];
    if (!known.is(id)) {
      known = Known.of(id, super.getNodeForNodeId(id));
      byId[place] = known;
    }
    return known.node();
  }

  @Override
  public NodeId getNodeIdForNode(Node node) {
    if (!node.isConcrete()) {
      return super.getNodeIdForNode(node);
    }
    int place = place(node.hashCode());
    Known known = byNode[place];
    if (!known.node().equals(node)) {
      known = Known.of(super.getNodeIdForNode(node), node);
      byNode[place] = known;
    }
    return known.id();
  }
}
