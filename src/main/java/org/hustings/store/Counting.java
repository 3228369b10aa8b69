package org.hustings.store;

import java.nio.ByteBuffer;
import java.util.Iterator;
import org.apache.jena.tdb2.solver.stats.StatsCollectorNodeId;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;

/** Quads in the order {@link QuadOrder#POSG}, whose triples are counted as they pass, each once. */
final class Counting implements Iterator<ByteBuffer> {
  private static final int PREDICATE = 0;
  private static final int OBJECT = Long.BYTES;
  private static final int SUBJECT = 2 * Long.BYTES;

  private final Iterator<ByteBuffer> quads;
  private final StatsCollectorNodeId counts;
  private final ByteBuffer last = ByteBuffer.allocate(SUBJECT + Long.BYTES);
  private NodeId predicate = NodeId.NodeIdAny;

  Counting(Iterator<ByteBuffer> quads, StatsCollectorNodeId counts) {
    this.quads = quads;
    this.counts = counts;
  }

  @Override
  public boolean hasNext() {
    return quads.hasNext();
  }

  @Override
  public ByteBuffer next() {
    ByteBuffer quad = quads.next();
    boolean other = isOther(quad, PREDICATE) || NodeId.isAny(predicate);
    if (other) {
      predicate = NodeIdFactory.get(quad, PREDICATE);
    }
    if (other || isOther(quad, SUBJECT) || isOther(quad, OBJECT)) {
      NodeId object = NodeIdFactory.get(quad, OBJECT);
      counts.record(NodeId.NodeIdAny, NodeId.NodeIdAny, predicate, object);
      last.put(0, quad, 0, last.capacity());
    }
    return quad;
  }

  private boolean isOther(ByteBuffer quad, int place) {
    return quad.getLong(place) != last.getLong(place);
  }
}
