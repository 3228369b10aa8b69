package org.hustings.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hustings.model.Article;
import org.hustings.model.Finding;
import org.hustings.model.InputException;

/**
 * Reads a file that is one article: UTF-8, at most 16 MiB. Line ends stay as they are, so that
 * offsets lead back to the file; a byte order mark is not counted.
 */
final class TextReader {
  private final Receiver receiver;

  TextReader(Receiver receiver) {
    this.receiver = receiver;
  }

  void read(Path file, String id, String collection) throws IOException {
    Place place = Place.of(file.toString());
    try {
      Article article = Article.of(id, text(file));
      receiver.article(
          new Source(article, place, collection, Beside.sidecar(file), Beside.standoff(file)));
    } catch (InputException e) {
      receiver.reject(new Rejection(place, e.findings()));
    }
  }

  private static String text(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(Lines.LONGEST + 1);
      if (bytes.length > Lines.LONGEST) {
        throw fault(file, "is longer than " + Lines.LIMIT, "one article");
      }
      String text = Utf8.text(bytes, bytes.length, file.toString(), 1);
      if (text.isBlank()) {
        throw fault(file, "is empty", "the text of an article");
      }
      return text;
    }
  }

  private static InputException fault(Path file, String problem, String expected) {
    return new InputException(new Finding(file.toString(), 0, 0, problem, expected));
  }
}
