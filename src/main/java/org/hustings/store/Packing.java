package org.hustings.store;

import java.nio.ByteBuffer;
import java.util.Iterator;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;

/**
 * Sorted records on their way into a tree that is empty and built from its leaves up, which are
 * full.
 */
final class Packing implements Iterator<Record> {
  private final Iterator<ByteBuffer> sorted;
  private final Record record;

  /** Records of a kind, from their bytes. */
  Packing(Iterator<ByteBuffer> sorted, RecordFactory factory) {
    this.sorted = sorted;
    this.record = factory.create();
  }

  /** Fills a tree, within a transaction that may write to it. */
  static void pack(Iterator<ByteBuffer> sorted, BPlusTree tree) {
    RecordFactory factory = tree.getRecordFactory();
    BPlusTreeRewriter.packIntoBPlusTree(
        new Packing(sorted, factory),
        tree.getParams(),
        factory,
        tree.getStateManager().getBufferChannel(),
        tree.getNodeManager().getBlockMgr(),
        tree.getRecordsMgr().getBlockMgr());
  }

  @Override
  public boolean hasNext() {
    return sorted.hasNext();
  }

  /** The next; the same object, whose bytes are copied before the one after it is asked for. */
  @Override
  public Record next() {
    ByteBuffer bytes = sorted.next().get(record.getKey());
    if (record.hasSeparateValue()) {
      bytes.get(record.getValue());
    }
    return record;
  }
}
