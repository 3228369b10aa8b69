package org.hustings.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Standard output whose reader may go away: then the command ends at its next write. */
final class StandardOutput extends FilterOutputStream {
  /** Nobody reads standard output any more, or it cannot take more. */
  static final class Closed extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    Closed(IOException cause) {
      super(cause);
      this.reason = String.valueOf(cause.getMessage());
    }

    /** What the system says. */
    String reason() {
      return reason;
    }

    /** True when the reader has gone, as "head" does; false when the disk is full. */
    boolean byReader() {
      return reason.contains("pipe") || reason.contains("Stream closed");
    }
  }

  private StandardOutput(OutputStream out) {
    super(out);
  }

  /** The process's own, in UTF-8, flushed only when asked. */
  static PrintStream open() {
    return over(new FileOutputStream(FileDescriptor.out));
  }

  /** A print stream that throws {@link Closed} where others fall silent. */
  static PrintStream over(OutputStream out) {
    OutputStream buffered = new BufferedOutputStream(new StandardOutput(out), 1 << 16);
    return new PrintStream(buffered, false, StandardCharsets.UTF_8);
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      throw new Closed(e);
    }
  }

  @Override
  public void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new Closed(e);
    }
  }
}
