package org.hustings.spark;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.hustings.article.Place;
import org.hustings.article.Receiver;
import org.hustings.article.RecordFormat;
import org.hustings.article.Records;

/** A split that is being read, one record at a time. */
final class OpenSplit implements Closeable {
  private final Records records;
  private final LineRange range;

  private OpenSplit(Records records, LineRange range) {
    this.records = records;
    this.range = range;
  }

  /**
   * Starts to read.
   *
   * @param first the number of the split's first record in its file
   */
  static OpenSplit of(Split split, long first, Configuration configuration) throws IOException {
    Path path = new Path(split.file());
    FSDataInputStream in = path.getFileSystem(configuration).open(path);
    InputStream steadfast = new Steadfast(in);
    if (split.format() != RecordFormat.LINES) {
      Place start = new Place(split.file(), first, 0);
      LineRange none = new LineRange(InputStream.nullInputStream(), 0, 0);
      return new OpenSplit(split.format().open(start, split.collection(), steadfast), none);
    }
    in.seek(Math.max(0, split.start() - 1));
    LineRange range = new LineRange(steadfast, split.start(), split.end());
    Place start = new Place(split.file(), first, range.start());
    return new OpenSplit(split.format().open(start, split.collection(), range), range);
  }

  /** Hands on the next article or what is wrong in its place; false at the end. */
  boolean next(Receiver receiver) throws IOException {
    return records.next(receiver);
  }

  /** How many lines have been read to their ends; 0 of files that are not cut at lines. */
  long lines() {
    return range.lines();
  }

  @Override
  public void close() throws IOException {
    records.close();
  }

  /**
   * Fails in a way that no reader takes for the end of a broken file: what the network interrupts
   * fails the task, and Spark tries it again.
   */
  private static final class Steadfast extends FilterInputStream {
    Steadfast(InputStream in) {
      super(in);
    }

    @Override
    public int read() {
      try {
        return in.read();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public int read(byte[] to, int offset, int length) {
      try {
        return in.read(to, offset, length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
