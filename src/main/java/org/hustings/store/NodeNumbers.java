package org.hustings.store;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.jena.dboe.base.file.BinaryDataFile;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.thrift.ThriftConvert;
import org.apache.jena.tdb2.lib.NodeLib;
import org.apache.jena.tdb2.store.Hash;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetable.NodeTableTRDF;
import org.apache.jena.tdb2.sys.SystemTDB;

/**
 * The numbers that nodes get in a database that is being filled: the places at which they stand in
 * its file of nodes, or themselves, when they are short.
 *
 * <p>The tree that leads from the hashes of nodes to their numbers is made at the end, or in as
 * many steps as the memory asks for.
 */
final class NodeNumbers {
  private static final int BITS = 16;
  private static final int BYTES_AT_ONCE = 1 << 16;

  /** What a node takes in the tree: its bytes, twice for a block that is half full. */
  private static final int BYTES_IN_TREE = 2 * (SystemTDB.LenNodeHash + NodeId.SIZE);

  private final Node[] near = new Node[1 << BITS];
  private final long[] numbers = new long[1 << BITS];
  private final NodeHashes hashes;
  private final Hash hash = new Hash(SystemTDB.LenNodeHash);
  private final ByteBuffer hashed = ByteBuffer.wrap(hash.getBytes());
  private final byte[] bytes = new byte[NodeId.SIZE];
  private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
  private final BinaryDataFile file;
  private final BPlusTree tree;
  private long end;
  private boolean planted;

  /**
   * Numbers of an empty table, within a transaction that may write, as all that follows.
   *
   * @param inMemory how many hashes are kept in memory, as a power of 2
   */
  NodeNumbers(NodeTable table, int inMemory) {
    NodeTableTRDF base = (NodeTableTRDF) table.baseNodeTable();
    this.file = base.getData();
    this.end = file.length();
    this.tree = (BPlusTree) base.getIndex();
    this.hashes = new NodeHashes(inMemory);
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
    if (within != null) {
      return number(within);
    }
    NodeLib.setHash(hash, node);
    long high = hashed.getLong(0);
    long low = hashed.getLong(Long.BYTES);
    long number = hashes.find(high, low);
    if (number == NodeHashes.NONE && planted) {
      number = inTree();
    }
    return number == NodeHashes.NONE ? add(node, high, low) : number;
  }

  private long number(NodeId id) {
    NodeIdFactory.set(id, bytes);
    return ByteBuffer.wrap(bytes).getLong();
  }

  private long inTree() {
    Record found = tree.find(tree.getRecordFactory().create(hash.getBytes()));
    return found == null ? NodeHashes.NONE : ByteBuffer.wrap(found.getValue()).getLong();
  }

  private long add(Node node, long high, long low) {
    if (hashes.isFull()) {
      plant();
    }
    long number = end;
    byte[] term = ThriftConvert.termToBytes(ThriftConvert.convert(node, true));
    waiting.writeBytes(term);
    end += term.length;
    if (waiting.size() >= BYTES_AT_ONCE) {
      flush();
    }
    hashes.add(high, low, number);
    return number;
  }

  private void flush() {
    file.write(waiting.toByteArray());
    waiting.reset();
  }

  /** What the tree will take of the disk beside what it takes now. */
  long bytesToCome() {
    return (long) hashes.size() * BYTES_IN_TREE;
  }

  /** Ends; all nodes are in the table then. */
  void finish() {
    flush();
    plant();
  }

  private void plant() {
    if (planted) {
      new Packing(hashes.sorted(), tree.getRecordFactory()).forEachRemaining(tree::insert);
    } else {
      Packing.pack(hashes.sorted(), tree);
    }
    planted = true;
    hashes.clear();
  }
}
