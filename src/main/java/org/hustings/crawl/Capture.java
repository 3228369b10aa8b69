package org.hustings.crawl;

/** What a record of a web archive gives. */
public sealed interface Capture {
  /** The number of the record in its file, from 1; a damaged stretch counts as one. */
  long record();

  /**
   * Where the record begins in its file: in one that is packed record by record, the first byte of
   * its gzip member; in one that is packed otherwise, unpacked.
   */
  long offset();

  /** A page as it was published. */
  final class Page implements Capture {
    private final long record;
    private final long offset;
    private final String uri;
    private final String charset;
    private final byte[] bytes;

    Page(long record, long offset, String uri, String charset, byte[] bytes) {
      this.record = record;
      this.offset = offset;
      this.uri = uri;
      this.charset = charset;
      this.bytes = bytes;
    }

    @Override
    public long record() {
      return record;
    }

    @Override
    public long offset() {
      return offset;
    }

    /** Where it was published, as http or https. */
    public String uri() {
      return uri;
    }

    /** The character set that the server declared, or empty. */
    public String charset() {
      return charset;
    }

    /** All encodings removed, not copied. */
    public byte[] bytes() {
      return bytes;
    }
  }

  /** A record, or a stretch of the file, that cannot be read. */
  record Fault(long record, long offset, String problem, String expected) implements Capture {}
}
