package org.hustings.article;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
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
  };

  private final String ending;

  RecordFormat(String ending) {
    this.ending = ending;
  }

  /** The format of a file with some name, or none. */
  public static Optional<RecordFormat> of(String name) {
    return Arrays.stream(values()).filter(f -> name.endsWith(f.ending)).findFirst();
  }

  /** The ends of the names, for people: ".jsonl, .jsonl.gz". */
  public static String endings() {
    return Arrays.stream(values()).map(f -> f.ending).collect(Collectors.joining(", "));
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
