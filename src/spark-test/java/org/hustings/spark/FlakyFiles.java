package org.hustings.spark;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/** Local files under {@code flaky:}, to which the connection is lost once in the middle. */
public final class FlakyFiles extends RawLocalFileSystem {
  private static final AtomicInteger READS = new AtomicInteger();
  private static final AtomicInteger LOSES_AT = new AtomicInteger(-1);

  /** Lets so many reads succeed, of whatever file, and then one fail. */
  static void loseAfter(int reads) {
    READS.set(0);
    LOSES_AT.set(reads);
  }

  /** How many reads there were since. */
  static int reads() {
    return READS.get();
  }

  /** True when the connection was lost since. */
  static boolean lost() {
    return LOSES_AT.get() < 0;
  }

  @Override
  public URI getUri() {
    return URI.create("flaky:///");
  }

  @Override
  public String getScheme() {
    return "flaky";
  }

  @Override
  public FSDataInputStream open(Path path, int buffer) throws IOException {
    return new FSDataInputStream(new Losing(super.open(path, buffer)));
  }

  private static final class Losing extends FSInputStream {
    private final FSDataInputStream in;

    Losing(FSDataInputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      return in.read();
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      int at = READS.incrementAndGet();
      if (LOSES_AT.compareAndSet(at, -1)) {
        throw new IOException("the connection is lost");
      }
      return in.read(to, offset, Math.min(length, 5000));
    }

    @Override
    public void seek(long position) throws IOException {
      in.seek(position);
    }

    @Override
    public long getPos() throws IOException {
      return in.getPos();
    }

    @Override
    public boolean seekToNewSource(long target) {
      return false;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
