package org.hustings.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.dboe.base.buffer.RecordBuffer;
import org.apache.jena.dboe.base.recordbuffer.RecordBufferPage;
import org.apache.jena.dboe.base.recordbuffer.RecordBufferPageMgr;
import org.apache.jena.dboe.trans.bplustree.BPTreeNode;
import org.apache.jena.dboe.trans.bplustree.BPTreeNodeMgr;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;

/**
 * The leaves of a B+tree that nobody changes, in the order of their keys. Which they are, and what
 * parts them, is read from the inner nodes at the first look: a leaf takes 36 bytes of memory, and
 * has up to 254 quads. A leaf that was looked at is kept near, in 100 bytes more, until another
 * takes its place.
 */
final class Leaves {
  /** How many leaves of one index are near at most: a 256th of the memory for them. */
  private static final long MOST = Runtime.getRuntime().maxMemory() / 256 / 128;

  private final BPlusTree tree;
  private final int width;
  private volatile Spine spine = Spine.UNKNOWN;

  /** The inner nodes: the blocks of the leaves, and between any two the last key of the first. */
  private static final class Spine {
    static final Spine UNKNOWN = new Spine();

    private Leaf[] near = new Leaf[0];
    private int[] blocks = new int[16];
    private int size;
    private long[] last = new long[64];
    private int words;

    void block(int block) {
      if (size == blocks.length) {
        blocks = Arrays.copyOf(blocks, 2 * size);
      }
      blocks[size++] = block;
    }

    /** Makes room for the leaves, of which all are known. */
    void settle() {
      near = new Leaf[(int) Math.max(1, Math.min(size, MOST))];
    }

    void last(byte[] key) {
      for (int at = 0; at < key.length; at += Long.BYTES) {
        if (words == last.length) {
          last = Arrays.copyOf(last, 2 * words);
        }
        last[words++] = Bytes.getLong(key, at);
      }
    }
  }

  Leaves(BPlusTree tree) {
    this.tree = tree;
    this.width = tree.getRecordFactory().keyLength() / Long.BYTES;
  }

  int size() {
    return spine().size;
  }

  /** The place of the leaf that a key is in if it is there, or of one after the last. */
  int place(long[] key) {
    Spine all = spine();
    int low = 0;
    int high = all.size - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(all.last, middle * width, key) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int compare(long[] words, int from, long[] key) {
    for (int i = 0; i < key.length; i++) {
      if (words[from + i] != key[i]) {
        return Long.compareUnsigned(words[from + i], key[i]);
      }
    }
    return 0;
  }

  /** The leaf at a place. */
  Leaf at(int place) {
    Spine all = spine();
    int slot = place % all.near.length;
    Leaf leaf = all.near[slot];
    if (leaf == null || leaf.place() != place) {
      leaf = read(place, all.blocks[place]);
      all.near[slot] = leaf;
    }
    return leaf;
  }

  private Leaf read(int place, int block) {
    RecordBufferPageMgr pages = tree.getRecordsMgr().getRecordBufferPageMgr();
    RecordBufferPage page = pages.getRead(block);
    RecordBuffer records = page.getRecordBuffer();
    ByteBuffer bytes =
        records.isEmpty()
            ? ByteBuffer.allocate(0)
            : records.access(0, null, (buffer, at, key, factory) -> buffer);
    pages.release(page);
    return new Leaf(place, bytes, records.size(), width);
  }

  private Spine spine() {
    Spine known = spine;
    if (known == Spine.UNKNOWN) {
      known = new Spine();
      gather(tree.getRootId(), known);
      known.settle();
      spine = known;
    }
    return known;
  }

  private void gather(int id, Spine found) {
    BPTreeNodeMgr nodes = tree.getNodeManager();
    BPTreeNode node = nodes.getRead(id);
    for (int i = 0; i <= node.getCount(); i++) {
      int child = node.getPtrBuffer().get(i);
      if (node.isLeaf()) {
        found.block(child);
      } else {
        gather(child, found);
      }
      if (i < node.getCount()) {
        found.last(node.getRecordBuffer().get(i).getKey());
      }
    }
    nodes.release(node);
  }
}
