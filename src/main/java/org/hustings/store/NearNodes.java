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
  /** The part of the memory that nodes may take which are near, and what one takes. */
  private static final int PART = 8;

  private static final int BYTES = 256;

  /** What most nodes take at least in the file of nodes, as a power of 2 in bytes. */
  private static final int STORED = 6;

  private static final Known NOTHING = new Known(-1, -1, NodeId.NodeIdAny, Node.ANY);

  private final int bits;
  private final Known[] byId;
  private final Known[] byNode;

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

  /**
   * Keeps nodes of a table near.
   *
   * @param bits how many at most, as a power of 2
   */
  NearNodes(NodeTable all, int bits) {
    super(all);
    this.bits = bits;
    this.byId = new Known[1 << bits];
    this.byNode = new Known[1 << bits];
    Arrays.fill(byId, NOTHING);
    Arrays.fill(byNode, NOTHING);
  }

  /** How many fit into the part of the memory that is meant for them, as a power of 2. */
  static int bits() {
    long fit = Runtime.getRuntime().maxMemory() / PART / BYTES;
    return Math.max(12, Math.min(22, Long.SIZE - 1 - Long.numberOfLeadingZeros(fit)));
  }

  /** Nodes that came one after another stand side by side: they are asked for together. */
  private int place(NodeId id) {
    return id.isPtr()
        ? (int) (id.getPtrLocation() >>> STORED) & (byId.length - 1)
        : place(id.hashCode());
  }

  private int place(int hash) {
    return (hash * 0x9E3779B9) >>> (Integer.SIZE - bits);
  }

  @Override
  public Node getNodeForNodeId(NodeId id) {
    if (!NodeId.isConcrete(id)) {
      return super.getNodeForNodeId(id);
    }
    int place = place(id);
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
