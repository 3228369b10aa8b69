package org.hustings.crawl;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads the pages of a web archive, one record at a time: what a server sent with status 200, and
 * resources, as far as they are HTML. Everything else is passed over without being held.
 *
 * <p>What is broken ends nothing. The next record is searched behind the first byte of the broken
 * one, or, when more than 1 MiB was read of it, from there on.
 */
public final class CrawlReader implements Closeable {
  private final Stretches stretches;
  private Tape tape = new Tape(InputStream.nullInputStream());
  private long record;

  /** Where in the stretch the record at hand begins. */
  private long begin;

  /** What lies before this position was searched already, and is not searched again. */
  private long searched;

  /** Reads a stream from the beginning of a file, packed by gzip or not; left open. */
  public CrawlReader(InputStream in) throws IOException {
    Tape file = new Tape(in);
    stretches = file.begins(GzipHeader.MAGIC) ? new Members(file) : new Plain(file);
  }

  /** How many records there were up to now. */
  public long records() {
    return record;
  }

  /**
   * The next page, or what is wrong in its place; empty at the end.
   *
   * @throws IOException when the stream cannot be read
   */
  public Optional<Capture> next() throws IOException {
    Optional<Capture> found = Optional.empty();
    while (found.isEmpty()) {
      try {
        if (!toRecord()) {
          return Optional.empty();
        }
        record++;
        found = read();
      } catch (Damaged e) {
        record++;
        found = Optional.of(fault(e));
      }
    }
    return found;
  }

  /** Goes to where a record begins, or something else in its place; false at the end. */
  private boolean toRecord() throws IOException {
    begin = tape.position();
    passLineEnds();
    while (tape.ended()) {
      begin = 0;
      Optional<Tape> next = stretches.next();
      if (next.isEmpty()) {
        return false;
      }
      tape = next.get();
      searched = 0;
      passLineEnds();
    }
    begin = tape.position();
    return true;
  }

  private void passLineEnds() throws IOException {
    while (tape.begins("\n") || tape.begins("\r")) {
      tape.skip(1);
    }
  }

  /** The page of a record, or what is wrong with it; empty when it holds no page. */
  private Optional<Capture> read() throws IOException {
    try {
      Optional<Content> content = frame();
      return content.isEmpty() ? Optional.empty() : Optional.of(page(content.get()));
    } catch (Damaged e) {
      toNextRecord();
      return Optional.of(fault(e));
    }
  }

  private Optional<Content> frame() throws IOException {
    tape.keep();
    Header header = Header.read(tape);
    Optional<Content> content = Content.read(header, tape);
    // Without the line ends that belong behind a record, only another record shows that it is
    // whole.
    boolean closed = tape.begins("\r\n\r\n") || tape.begins("\n\n");
    passLineEnds();
    if (!closed && !tape.ended() && !tape.begins(Header.VERSION)) {
      String expected = "a record after its " + header.length() + " bytes";
      throw new Damaged("the record is not as long as it says", expected);
    }
    return content;
  }

  private Capture page(Content content) {
    try {
      return content.page(record, stretches.offset(begin));
    } catch (Damaged e) {
      return fault(e);
    }
  }

  private Capture fault(Damaged e) {
    return new Capture.Fault(record, stretches.offset(begin), e.problem(), e.expected());
  }

  /** Goes to the next line that begins a record, or to the end of the stretch. */
  private void toNextRecord() throws IOException {
    long reached = tape.position();
    if (begin >= searched && tape.back(begin + 1)) {
      searched = reached;
    }
    try {
      boolean found = false;
      while (!found && !tape.ended()) {
        int b = tape.read();
        found = b == '\n' && (tape.begins("WARC/1.") || tape.begins("WARC/0."));
      }
    } catch (Damaged e) {
      // The stretch ends here too, which is reported with the record.
      tape.skip(Long.MAX_VALUE);
    }
  }

  @Override
  public void close() {
    stretches.close();
  }
}
