package org.hustings.crawl;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;

/** A stream that knows its position and can be wound back a little: up to 1 MiB. */
final class Tape extends InputStream {
  private static final int BACK = 1 << 20;

  private final InputStream in;
  private byte[] bytes = new byte[1 << 13];
  private int at;
  private int end;
  private int kept;

  /** The position of the first of the bytes. */
  private long start;

  Tape(InputStream in) {
    this.in = in;
  }

  /** How many bytes stand before the next one. */
  long position() {
    return start + at;
  }

  /** Keeps what comes, to be able to go back to here. */
  void keep() {
    kept = at;
  }

  /** Goes back to a position; false, and nothing happens, when that is not kept any more. */
  boolean back(long position) {
    if (position < start + kept) {
      return false;
    }
    at = (int) (position - start);
    return true;
  }

  /** True when there is no byte more. */
  boolean ended() throws IOException {
    return at == end && !fill();
  }

  /** True when some characters of ASCII come next, which are not passed. */
  boolean begins(String ascii) throws IOException {
    while (end - at < ascii.length()) {
      if (!fill()) {
        return false;
      }
    }
    for (int i = 0; i < ascii.length(); i++) {
      if ((bytes[at + i] & 0xFF) != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Gives all that is at hand to an inflater; false when there is nothing. */
  boolean feed(Inflater inflater) throws IOException {
    if (ended()) {
      return false;
    }
    inflater.setInput(bytes, at, end - at);
    at = end;
    return true;
  }

  /** Takes back what an inflater did not use. */
  void takeBack(Inflater inflater) {
    at -= inflater.getRemaining();
  }

  @Override
  public int read() throws IOException {
    return ended() ? -1 : bytes[at++] & 0xFF;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    if (length > 0 && ended()) {
      return -1;
    }
    int count = Math.min(length, end - at);
    System.arraycopy(bytes, at, to, offset, count);
    at += count;
    return count;
  }

  /** Passes so many bytes, or all when there are fewer. */
  @Override
  public long skip(long count) throws IOException {
    long left = count;
    while (left > 0 && !ended()) {
      int passed = (int) Math.min(left, end - at);
      at += passed;
      left -= passed;
    }
    return count - left;
  }

  private boolean fill() throws IOException {
    if (end == bytes.length) {
      makeRoom();
    }
    int count = in.read(bytes, end, bytes.length - end);
    end += Math.max(0, count);
    return count > 0;
  }

  /** Forgets what is not kept, and all that has been read when too much is. */
  private void makeRoom() {
    int from = at - kept > BACK ? at : kept;
    int length = end - from;
    byte[] roomy = 2 * length > bytes.length ? new byte[2 * bytes.length] : bytes;
    System.arraycopy(bytes, from, roomy, 0, length);
    bytes = roomy;
    at -= from;
    end = length;
    kept = 0;
    start += from;
  }
}
