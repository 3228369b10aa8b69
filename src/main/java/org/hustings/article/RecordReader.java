package org.hustings.article;

import java.io.IOException;
import java.io.InputStream;
import org.hustings.model.InputException;

/** Reads a stream of article lines: one JSON object a line, blank lines left out. */
final class RecordReader implements Records {
  private final String file;
  private final String collection;
  private final InputStream in;
  private final Lines lines;
  private boolean any;
  private boolean ended;

  RecordReader(Place start, String collection, InputStream in) {
    this.file = start.file();
    this.collection = collection;
    this.in = in;
    this.lines = new Lines(in, start.record(), start.offset());
    this.any = start.offset() > 0;
  }

  @Override
  public boolean next(Receiver receiver) {
    try {
      while (!ended && lines.next()) {
        if (readLine(receiver)) {
          any = true;
          return true;
        }
      }
    } catch (IOException e) {
      return end(
          place().rejection("cannot be read further: " + e.getMessage(), "a whole file"), receiver);
    }
    if (any || ended) {
      return false;
    }
    return end(Place.of(file).rejection("is empty", "one JSON object a line"), receiver);
  }

  private boolean end(Rejection rejection, Receiver receiver) {
    ended = true;
    receiver.reject(rejection);
    return true;
  }

  /** Reads the line at hand; false when it is blank. */
  private boolean readLine(Receiver receiver) {
    if (lines.tooLong()) {
      String problem = "a line longer than " + Lines.LIMIT;
      receiver.reject(place().rejection(problem, "one article a line"));
      return true;
    }
    int number = (int) Math.min(lines.number(), Integer.MAX_VALUE);
    try {
      String line = Utf8.text(lines.bytes(), lines.length(), file, number);
      if (line.isBlank()) {
        return false;
      }
      ArticleLine read = new ArticleLine(file, number);
      receiver.article(new Source(read.article(line), place(), collection));
    } catch (InputException e) {
      receiver.reject(new Rejection(place(), e.findings()));
    }
    return true;
  }

  private Place place() {
    return new Place(file, lines.number(), lines.begin());
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
