package org.hustings.article;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;

/**
 * Unpacks gzip, and does not go on where a little unpacks to very much: past 64 MiB, to more than
 * 200 times of what was read. Article lines pack to a fifth, and hardly any text to a fiftieth.
 */
final class Unpacked extends FilterInputStream {
  private static final int MOST_TIMES = 200;
  private static final long FREE = 64L << 20;

  private final AtomicLong packed;
  private long unpacked;

  private Unpacked(InputStream in, AtomicLong packed) {
    super(in);
    this.packed = packed;
  }

  /**
   * Starts to unpack.
   *
   * @throws java.util.zip.ZipException when it is no gzip
   */
  static Unpacked of(InputStream in) throws IOException {
    AtomicLong packed = new AtomicLong();
    return new Unpacked(new GZIPInputStream(new Metered(in, packed::addAndGet)), packed);
  }

  @Override
  public int read() throws IOException {
    int b = in.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int count = in.read(bytes, from, length);
    count(count);
    return count;
  }

  private void count(int more) throws IOException {
    unpacked += Math.max(0, more);
    if (unpacked > FREE && unpacked / MOST_TIMES > packed.get()) {
      throw new IOException("it unpacks to more than " + MOST_TIMES + " times its size");
    }
  }
}
