package org.hustings.store;

import java.nio.ByteBuffer;
import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;

/**
 * A leaf of a B+tree: records that are keys alone, sorted, in words of eight bytes that are
 * compared without a sign.
 */
final class Leaf {
  private final int place;
  private final ByteBuffer records;
  private final int size;
  private final int width;

  /**
   * A leaf.
   *
   * @param place among the leaves of its tree
   * @param records read by place only, so that threads may share it
   * @param width of a record in words
   */
  Leaf(int place, ByteBuffer records, int size, int width) {
    this.place = place;
    this.records = records;
    this.size = size;
    this.width = width;
  }

  int place() {
    return place;
  }

  int size() {
    return size;
  }

  /** The number of a node as it stands in a record. */
  static long word(NodeId id) {
    if (id.isPtr()) {
      return id.getPtrLocation();
    }
    byte[] word = new byte[Long.BYTES];
    NodeIdFactory.set(id, word);
    return Bytes.getLong(word);
  }

  /** The number of a node in a column of the record at a place. */
  NodeId id(int place, int column) {
    return NodeIdFactory.get(records, (place * width + column) * Long.BYTES);
  }

  /** True when a key is a record here. */
  boolean has(long[] key) {
    int first = first(key);
    return first < size && compare(first, key) == 0;
  }

  /** The place of the first record that is not before a key. */
  int first(long[] key) {
    return first(key, 0, size);
  }

  /** The same, where it is not before a place, and most likely near it. */
  int first(long[] key, int from) {
    int low = from;
    int step = 1;
    while (low + step <= size && compare(low + step - 1, key) < 0) {
      low += step;
      step *= 2;
    }
    return first(key, low, Math.min(size, low + step - 1));
  }

  private int first(long[] key, int from, int to) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(middle, key) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Below 0 when the record at a place is before a key, above 0 when it is after it. */
  private int compare(int place, long[] key) {
    int at = place * width * Long.BYTES;
    for (int i = 0; i < width; i++) {
      long word = records.getLong(at + i * Long.BYTES);
      if (word != key[i]) {
        return Long.compareUnsigned(word, key[i]);
      }
    }
    return 0;
  }
}
