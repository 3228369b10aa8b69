package org.hustings.article;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.hustings.model.InputException;

/** Reads a stream of article lines: one JSON object a line, blank lines left out. */
final class RecordReader {
  private final String file;
  private final String collection;
  private final Receiver receiver;

  RecordReader(String file, String collection, Receiver receiver) {
    this.file = file;
    this.collection = collection;
    this.receiver = receiver;
  }

  void read(InputStream in) throws IOException {
    Lines lines = new Lines(in);
    boolean any = false;
    try {
      while (lines.next()) {
        any |= readLine(lines);
      }
    } catch (IOException e) {
      String problem = "cannot be read further: " + e.getMessage();
      receiver.reject(place(lines).rejection(problem, "a whole file"));
      return;
    }
    if (!any) {
      receiver.reject(Place.of(file).rejection("is empty", "one JSON object a line"));
    }
  }

  /** Reads the line at hand; false when it is blank. */
  private boolean readLine(Lines lines) {
    if (lines.tooLong()) {
      String problem = "a line longer than " + Lines.LIMIT;
      receiver.reject(place(lines).rejection(problem, "one article a line"));
      return true;
    }
    try {
      String line = Utf8.text(lines.bytes(), lines.length(), file, lines.number());
      if (line.isBlank()) {
        return false;
      }
      ArticleLine read = new ArticleLine(file, lines.number());
      receiver.article(new Source(read.article(line), place(lines), collection, List.of()));
    } catch (InputException e) {
      receiver.reject(new Rejection(place(lines), e.findings()));
    }
    return true;
  }

  private Place place(Lines lines) {
    return new Place(file, lines.number(), lines.begin());
  }
}
