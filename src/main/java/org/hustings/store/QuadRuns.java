package org.hustings.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.apache.jena.atlas.RuntimeIOException;

/**
 * Sorted runs of quads in one file, all in one order, to be merged. The file is gone when this is
 * closed.
 */
final class QuadRuns implements Closeable {
  /** The bytes of a quad. */
  static final int BYTES = QuadNumbers.WIDTH * Long.BYTES;

  private static final int BUFFER = 1 << 16;

  /** What the buffers of all runs that are merged may take together. */
  private static final int BUFFERS = 1 << 24;

  private final FileChannel file;
  private final int[] columns;
  private final List<Long> ends = new ArrayList<>();

  /** No runs yet, in a new file. */
  QuadRuns(Path file, QuadOrder order) throws IOException {
    this.file =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    this.columns = order.columns();
  }

  /** Writes a run. */
  void append(QuadNumbers sorted) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    for (int quad = 0; quad < sorted.size(); quad++) {
      sorted.put(quad, columns, buffer);
      if (!buffer.hasRemaining()) {
        write(buffer);
      }
    }
    write(buffer);
    ends.add(file.position());
  }

  private void write(ByteBuffer buffer) throws IOException {
    buffer.flip();
    while (buffer.hasRemaining()) {
      file.write(buffer);
    }
    buffer.clear();
  }

  /** The quads of all runs, each once; a buffer is as it is until the next is asked for. */
  Iterator<ByteBuffer> merged() throws IOException {
    return new Merged();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  /** Merges. */
  private final class Merged implements Iterator<ByteBuffer> {
    private final PriorityQueue<QuadRun> rests = new PriorityQueue<>();
    private final ByteBuffer quad = ByteBuffer.allocate(BYTES);

    Merged() throws IOException {
      int size = Math.min(BUFFER, BUFFERS / Math.max(1, ends.size()) / BYTES * BYTES);
      long start = 0;
      for (long end : ends) {
        QuadRun rest = new QuadRun(file, start, end, Math.max(BYTES, size));
        if (rest.advance()) {
          rests.add(rest);
        }
        start = end;
      }
    }

    @Override
    public boolean hasNext() {
      return !rests.isEmpty();
    }

    @Override
    public ByteBuffer next() {
      if (rests.isEmpty()) {
        throw new NoSuchElementException();
      }
      rests.element().copy(quad);
      while (!rests.isEmpty() && rests.element().is(quad)) {
        QuadRun rest = rests.remove();
        try {
          if (rest.advance()) {
            rests.add(rest);
          }
        } catch (IOException e) {
          throw new RuntimeIOException(e);
        }
      }
      return quad;
    }
  }
}
