package org.hustings.store;

import org.apache.jena.graph.Node;
import org.apache.jena.mem2.collection.FastHashSet;

/** Nodes with their numbers, from 0 in the order in which they came. */
final class Numbers extends FastHashSet<Node> {
  /** Stands for any node. */
  static final int ANY = -1;

  /** The number of a node that is not here. */
  static final int NONE = -2;

  @Override
  protected Node[] newKeysArray(int size) {
    return new Node[size];
  }

  /** The number of a node, which may be new. */
  int add(Node node) {
    int index = addAndGetIndex(node);
    return index < 0 ? ~index : index;
  }

  /** The number of a node, or {@link #NONE}. */
  int of(Node node) {
    int position = findPosition(node, node.hashCode());
    return position < 0 ? NONE : ~positions[position];
  }
}
