package org.hustings.spark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The lines that begin in a stretch of a file, to the end of the last of them. So each line of a
 * file is in one stretch, wherever the file is cut.
 */
final class LineRange extends InputStream {
  private final InputStream in;
  private final long end;
  private final long start;
  private long position;
  private long lines;
  private boolean ended;

  /**
   * Goes to the first line that begins in the stretch.
   *
   * @param in stands at the stretch's first byte, or one before it where there is one: whether a
   *     line begins at the first is known by what stands before
   * @param start offset of the stretch's first byte
   * @param end offset after its last byte
   */
  LineRange(InputStream in, long start, long end) throws IOException {
    this.in = new BufferedInputStream(in, 1 << 16);
    this.end = end;
    this.position = Math.max(0, start - 1);
    if (start > 0) {
      toNextLine();
    }
    this.start = position;
    this.ended = position >= end;
    this.lines = 0;
  }

  private void toNextLine() throws IOException {
    int b = in.read();
    while (b >= 0 && b != '\n') {
      position++;
      b = in.read();
    }
    position++;
  }

  /** Offset of the first line's first byte. */
  long start() {
    return start;
  }

  /** How many lines have been read to their ends. */
  long lines() {
    return lines;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    if (ended || length == 0) {
      return ended ? -1 : 0;
    }
    int most = position < end ? (int) Math.min(length, end - position) : 1;
    int count = in.read(to, offset, most);
    if (count < 0) {
      ended = true;
      return -1;
    }
    position += count;
    for (int i = offset; i < offset + count; i++) {
      lines += to[i] == '\n' ? 1 : 0;
    }
    ended = position >= end && to[offset + count - 1] == '\n';
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
