package org.hustings.article;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The kinds of files that hold many articles, told by the ends of their names. */
public enum RecordFormat {
  /** Article lines, which may be read from the start of any line on. */
  LINES(".jsonl") {
    @Override
    public Records open(Place start, String collection, InputStream in) {
      return new RecordReader(start, collection, in);
    }
  },
  /** Article lines packed by gzip, which are read from the beginning. */
  PACKED_LINES(".jsonl.gz") {
    @Override
    public Records open(Place start, String collection, InputStream in) throws IOException {
      try {
        return new RecordReader(start, collection, Unpacked.of(in));
      } catch (ZipException | EOFException e) {
        String problem = "is no gzip file: " + e.getMessage();
        return Records.rejected(Place.of(start.file()).rejection(problem, "gzip"));
      }
    }
  },
  /** Web archives, packed by gzip or not, which are read from the beginning. */
  WEB_ARCHIVE(".warc, .warc.gz") {
    @Override
    public Records open(Place start, String collection, InputStream in) throws IOException {
      return new CrawlRecords(start.file(), collection, in);
    }
  };

  /** How a web archive begins. */
  private static final byte[] WARC = {'W', 'A', 'R', 'C', '/'};

  /** How far the beginning of a stream is looked at. */
  private static final int LOOK = 1 << 16;

  private final String endings;

  RecordFormat(String endings) {
    this.endings = endings;
  }

  /** The format of a file with some name, or none. */
  public static Optional<RecordFormat> of(String name) {
    return Arrays.stream(values())
        .filter(f -> Stream.of(f.endings.split(", ")).anyMatch(name::endsWith))
        .findFirst();
  }

  /**
   * The format of a stream, told by how it begins.
   *
   * @param in stands where it stood
   */
  static RecordFormat of(BufferedInputStream in) throws IOException {
    in.mark(LOOK);
    byte[] first = in.readNBytes(WARC.length);
    in.reset();
    boolean packed = first.length > 1 && first[0] == 0x1F && first[1] == (byte) 0x8B;
    if (packed) {
      in.mark(LOOK);
      first = unpacked(in);
      in.reset();
    }
    if (Arrays.equals(first, WARC)) {
      return WEB_ARCHIVE;
    }
    return packed ? PACKED_LINES : LINES;
  }

  private static byte[] unpacked(InputStream in) {
    try {
      return new GZIPInputStream(in).readNBytes(WARC.length);
    } catch (IOException e) {
      return new byte[0];
    }
  }

  /** The ends of the names, for people: ".jsonl, .jsonl.gz, .warc, .warc.gz". */
  public static String endings() {
    return Arrays.stream(values()).map(f -> f.endings).collect(Collectors.joining(", "));
  }

  /**
   * Starts to read.
   *
   * @param start where in its file the stream begins: the number of its first record and the offset
   *     of its first byte
   * @param collection the place through which the file came, as it was named
   * @param in closed with what comes of it
   * @throws IOException when the stream cannot be read
   */
  public abstract Records open(Place start, String collection, InputStream in) throws IOException;
}
