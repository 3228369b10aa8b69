package org.hustings.crawl;

import java.io.IOException;

/** Passes what stands before the packed data of a gzip member (RFC 1952). */
final class GzipHeader {
  /** How a member begins that is deflated. */
  static final String MAGIC = "\u001f\u008b\b";

  private static final int CHECK = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int RESERVED = 0xE0;

  private static final int LONGEST = 4096;

  private final Tape packed;
  private final long begin;

  private GzipHeader(Tape packed) {
    this.packed = packed;
    this.begin = packed.position();
  }

  /** Passes the header that begins here. */
  static void pass(Tape packed) throws IOException {
    if (!packed.begins(MAGIC)) {
      throw new Damaged("no gzip member begins here", "a gzip member for each record");
    }
    new GzipHeader(packed).pass();
  }

  private void pass() throws IOException {
    packed.skip(MAGIC.length());
    int flags = next();
    if ((flags & RESERVED) != 0) {
      throw damaged("its header is broken");
    }
    pass(6);
    if ((flags & EXTRA) != 0) {
      pass(next() | next() << 8);
    }
    if ((flags & NAME) != 0) {
      passText();
    }
    if ((flags & COMMENT) != 0) {
      passText();
    }
    pass((flags & CHECK) == 0 ? 0 : 2);
  }

  private void pass(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      next();
    }
  }

  private void passText() throws IOException {
    int b = next();
    while (b != 0) {
      b = next();
    }
  }

  private int next() throws IOException {
    if (packed.position() - begin > LONGEST) {
      throw damaged("its header is broken");
    }
    return next(packed);
  }

  /** The next byte of a member that must have one. */
  static int next(Tape packed) throws IOException {
    int b = packed.read();
    if (b < 0) {
      throw damaged("it ends within a gzip member");
    }
    return b;
  }

  /** What is wrong with a member. */
  static Damaged damaged(String problem) {
    return new Damaged("cannot be unpacked: " + problem, "a whole gzip member");
  }
}
