package org.hustings.store;

import java.util.Arrays;
import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;

/**
 * The numbers that a database gives to nodes, as they stand in its indexes; the last that were
 * asked for are near at hand.
 */
final class NodeNumbers {
  private static final int BITS = 16;

  private final NodeTable table;
  private final Node[] near = new Node[1 << BITS];
  private final long[] numbers = new long[1 << BITS];
  private final byte[] bytes = new byte[NodeId.SIZE];

  /** The numbers of a table, within a transaction that may write to it. */
  NodeNumbers(NodeTable table) {
    this.table = table.baseNodeTable();
    Arrays.fill(near, Node.ANY);
  }

  /** The number of a node, which may be new. */
  long of(Node node) {
    int place = (node.hashCode() * 0x9E3779B9) >>> (Integer.SIZE - BITS);
    if (!near[place].equals(node)) {
      numbers[place] = number(node);
      near[place] = node;
    }
    return numbers[place];
  }

  private long number(Node node) {
    NodeId within = NodeId.inline(node);
    NodeIdFactory.set(within == null ? table.getAllocateNodeId(node) : within, bytes);
    return Bytes.getLong(bytes);
  }
}
