package org.hustings.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.jena.dboe.base.buffer.RecordBuffer;
import org.apache.jena.dboe.base.recordbuffer.RecordBufferPage;
import org.apache.jena.dboe.base.recordbuffer.RecordBufferPageMgr;
import org.apache.jena.dboe.trans.bplustree.BPTreeNode;
import org.apache.jena.dboe.trans.bplustree.BPTreeNodeMgr;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;

/**
 * The leaves of a B+tree that nobody changes, in the order of their keys. Which they are, and what
 * parts them, is read from the inner nodes at the first look: a leaf takes 36 bytes of memory, and
 * has up to 254 quads. Of the leaves themselves the last that were looked at are kept near.
 */
final class Leaves {
  private static final int BITS = 13;

  private final BPlusTree tree;
  private final int width;
  private final Leaf[] near = new Leaf[1 << BITS];
  private volatile Spine spine = Spine.UNKNOWN;

  /** The inner nodes: the blocks of the leaves, and between any two the last key of the first. */
  private static final class Spine {
    static final Spine UNKNOWN = new Spine();

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

    void last(long[] key) {
      if (words + key.length > last.length) {
        last = Arrays.copyOf(last, 2 * last.length);
      }
      System.arraycopy(key, 0, last, words, key.length);
      words += key.length;
    }
  }

  Leaves(BPlusTree tree) {
    this.tree = tree;
    this.width = tree.getRecordFactory().keyLength() / Long.BYTES;
    Arrays.fill(near, new Leaf(-1, ByteBuffer.allocate(0), 0, width));
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
    int block = spine().blocks[place];
    int slot = block & (near.length - 1);
    Leaf leaf = near[slot];
    if (leaf.id() != block) {
      leaf = read(block);
      near[slot] = leaf;
    }
    return leaf;
  }

  private Leaf read(int block) {
    RecordBufferPageMgr pages = tree.getRecordsMgr().getRecordBufferPageMgr();
    RecordBufferPage page = pages.getRead(block);
    RecordBuffer records = page.getRecordBuffer();
    ByteBuffer bytes =
        records.isEmpty()
            ? ByteBuffer.allocate(0)
            : records.access(0, null, (buffer, place, key, factory) -> buffer);
    pages.release(page);
    return new Leaf(block, bytes, records.size(), width);
  }

  private Spine spine() {
    Spine known = spine;
    if (known == Spine.UNKNOWN) {
      known = new Spine();
      gather(tree.getRootId(), known);
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
        found.last(Leaf.words(node.getRecordBuffer().get(i).getKey()));
      }
    }
    nodes.release(node);
  }
}
