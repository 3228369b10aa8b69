package org.hustings.crawl;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks one member of a gzip file after the other (RFC 1952), and checks it to its end. */
final class Member implements Closeable {
  /** What unpacks to more than so many times its size, past this size, is unpacked no further. */
  private static final int MOST_TIMES = 200;

  private static final long FREE = 64L << 20;

  private final Tape packed;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private long begin;

  /** The first bytes, unpacked ahead, and those of them that have not been read. */
  private byte[] ahead = new byte[0];

  private int aheadAt;
  private boolean checked;

  Member(Tape packed) {
    this.packed = packed;
  }

  /** The position of the member's first byte. */
  long begin() {
    return begin;
  }

  /** Opens the member that begins here, and unpacks its first bytes. */
  void open(int first) throws IOException {
    begin = packed.position();
    packed.keep();
    GzipHeader.pass(packed);
    inflater.reset();
    crc.reset();
    byte[] bytes = new byte[first];
    int length = 0;
    int count = inflate(bytes, 0, first);
    while (count > 0) {
      length += count;
      count = inflate(bytes, length, first - length);
    }
    checked = false;
    if (length < first) {
      check();
    }
    ahead = Arrays.copyOf(bytes, length);
    aheadAt = 0;
  }

  /** True when the member begins with some characters of ASCII, as far as it was unpacked. */
  boolean begins(String ascii) {
    return new String(ahead, StandardCharsets.ISO_8859_1).startsWith(ascii);
  }

  /** Unpacks; -1 at the end of the member, which is then checked. */
  int read(byte[] to, int offset, int length) throws IOException {
    int count = Math.min(length, ahead.length - aheadAt);
    if (count > 0) {
      System.arraycopy(ahead, aheadAt, to, offset, count);
      aheadAt += count;
      return count;
    }
    count = inflate(to, offset, length);
    if (count > 0 || length == 0) {
      return count;
    }
    check();
    return -1;
  }

  /** Unpacks; 0 at the end. */
  private int inflate(byte[] to, int offset, int length) throws IOException {
    int count = 0;
    while (count == 0 && length > 0 && !inflater.finished()) {
      try {
        count = inflater.inflate(to, offset, length);
      } catch (DataFormatException e) {
        throw broken("its packed data is broken: " + e.getMessage());
      }
      if (count == 0 && inflater.needsInput() && !packed.feed(inflater)) {
        throw broken("it ends within a gzip member");
      }
    }
    crc.update(to, offset, count);
    long out = inflater.getBytesWritten();
    if (out > FREE && out / MOST_TIMES > inflater.getBytesRead()) {
      throw broken("it unpacks to more than " + MOST_TIMES + " times its size");
    }
    return count;
  }

  private Damaged broken(String problem) {
    packed.takeBack(inflater);
    return GzipHeader.damaged(problem);
  }

  /** Reads the end of the member, unless that is done. */
  private void check() throws IOException {
    if (checked) {
      return;
    }
    checked = true;
    packed.takeBack(inflater);
    inflater.setInput(new byte[0]);
    long check = fourBytes();
    long size = fourBytes();
    if (check != crc.getValue() || size != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
      throw GzipHeader.damaged("its checksum is wrong");
    }
  }

  private long fourBytes() throws IOException {
    long number = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      number |= (long) GzipHeader.next(packed) << shift;
    }
    return number;
  }

  @Override
  public void close() {
    inflater.end();
  }
}
