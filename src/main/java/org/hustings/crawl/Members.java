package org.hustings.crawl;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * A file that is packed by gzip. A member that begins with a record begins a stretch; what follows
 * without beginning one goes on with it. So the stretches are the records of a file that is packed
 * record by record, and there is one stretch in a file that is packed as a whole.
 */
final class Members extends InputStream implements Stretches {
  private static final String RECORD = "WARC/";

  private final Tape packed;
  private final Member member;
  private boolean open;
  private boolean ready;
  private boolean lost;
  private long begin;
  private long before;
  private long unpacked;

  /** What lies before this position was searched already, and is not searched again. */
  private long searched;

  Members(Tape packed) {
    this.packed = packed;
    this.member = new Member(packed);
  }

  @Override
  public Optional<Tape> next() throws IOException {
    open = ready || (lost ? search() : begin());
    ready = false;
    lost = false;
    begin = member.begin();
    before = unpacked;
    return open ? Optional.of(new Tape(this)) : Optional.empty();
  }

  private boolean begin() throws IOException {
    if (packed.ended()) {
      return false;
    }
    begin = packed.position();
    try {
      member.open(RECORD.length());
    } catch (Damaged e) {
      lose(begin);
      throw e;
    }
    return true;
  }

  /** Goes to the next member that begins with a record. */
  private boolean search() throws IOException {
    while (!packed.ended()) {
      if (packed.begins(GzipHeader.MAGIC)) {
        long from = packed.position();
        if (beginsRecord()) {
          return true;
        }
        packed.back(from);
      }
      packed.skip(1);
    }
    return false;
  }

  private boolean beginsRecord() throws IOException {
    try {
      member.open(RECORD.length());
      return member.begins(RECORD);
    } catch (Damaged e) {
      return false;
    }
  }

  @Override
  public long offset(long position) {
    return position == 0 ? begin : before + position;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    try {
      while (open) {
        int count = member.read(to, offset, length);
        if (count >= 0) {
          unpacked += count;
          return count;
        }
        open = goesOn();
      }
      return -1;
    } catch (Damaged e) {
      lose(member.begin());
      throw e;
    }
  }

  /** Looks whether the stretch goes on with the member that follows. */
  private boolean goesOn() throws IOException {
    if (!packed.begins(GzipHeader.MAGIC)) {
      return false;
    }
    long from = packed.position();
    try {
      member.open(RECORD.length());
    } catch (Damaged e) {
      packed.back(from);
      return false;
    }
    ready = member.begins(RECORD);
    return !ready;
  }

  /** Goes back to where the search for the next member begins: behind the first byte of this. */
  private void lose(long from) {
    open = false;
    lost = true;
    long reached = packed.position();
    if (from >= searched && packed.back(from + 1)) {
      searched = reached;
    }
  }

  @Override
  public void close() {
    member.close();
  }
}
