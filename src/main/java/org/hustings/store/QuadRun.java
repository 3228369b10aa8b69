package org.hustings.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** What is left of a sorted run of quads in a file; runs are compared by their next quads. */
final class QuadRun implements Comparable<QuadRun> {
  private static final int BYTES = QuadRuns.BYTES;

  private final FileChannel file;
  private final long end;
  private final ByteBuffer buffer;
  private long position;

  /**
   * A run between two places of a file, before its first quad.
   *
   * @param size the bytes that are read at once, of whole quads
   */
  QuadRun(FileChannel file, long start, long end, int size) {
    this.file = file;
    this.position = start;
    this.end = end;
    this.buffer = ByteBuffer.allocate(size).limit(0);
  }

  /** Goes on to the next quad; false when there is none. */
  boolean advance() throws IOException {
    if (buffer.remaining() <= BYTES) {
      return fill();
    }
    buffer.position(buffer.position() + BYTES);
    return true;
  }

  private boolean fill() throws IOException {
    buffer.clear().limit((int) Math.min(buffer.capacity(), end - position));
    while (buffer.hasRemaining()) {
      int read = file.read(buffer, position);
      if (read < 0) {
        throw new EOFException("a file of sorted quads was cut off");
      }
      position += read;
    }
    return buffer.flip().hasRemaining();
  }

  /** Copies the quad. */
  void copy(ByteBuffer to) {
    to.clear().put(0, buffer, buffer.position(), BYTES);
  }

  /** True when the quad is this one. */
  boolean is(ByteBuffer quad) {
    return buffer.slice(buffer.position(), BYTES).equals(quad);
  }

  @Override
  public int compareTo(QuadRun other) {
    int place = buffer.position();
    int placeThere = other.buffer.position();
    for (int at = 0; at < BYTES; at += Long.BYTES) {
      int compared =
          Long.compareUnsigned(buffer.getLong(place + at), other.buffer.getLong(placeThere + at));
      if (compared != 0) {
        return compared;
      }
    }
    return 0;
  }
}
