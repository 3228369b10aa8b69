package org.hustings.article;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how many bytes are taken from a stream. */
final class Metered extends FilterInputStream {
  private final LongConsumer taken;

  Metered(InputStream in, LongConsumer taken) {
    super(in);
    this.taken = taken;
  }

  @Override
  public int read() throws IOException {
    int b = in.read();
    if (b >= 0) {
      taken.accept(1);
    }
    return b;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int count = in.read(bytes, from, length);
    if (count > 0) {
      taken.accept(count);
    }
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = in.skip(count);
    taken.accept(skipped);
    return skipped;
  }
}
