package org.hustings.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hustings.page.Found;
import org.hustings.page.PageReader;

/** Reads a file that is a saved page with an article, at most 16 MiB. */
final class HtmlReader {
  private final PageReader pages = new PageReader();
  private final Receiver receiver;

  HtmlReader(Receiver receiver) {
    this.receiver = receiver;
  }

  void read(Path file, String id, String collection) throws IOException {
    Place place = Place.of(file.toString());
    byte[] bytes = bytes(file);
    if (bytes.length > Lines.LONGEST) {
      receiver.reject(place.rejection("is longer than " + Lines.LIMIT, "one article"));
      return;
    }
    Found found = pages.read(id, "", "", bytes);
    if (found instanceof Found.Text text) {
      receiver.article(
          new Source(
              text.article(), place, collection, Beside.sidecar(file), Beside.standoff(file)));
    } else if (found instanceof Found.Fault fault) {
      receiver.reject(place.rejection(fault.problem(), fault.expected()));
    } else {
      receiver.reject(place.rejection("holds no text of an article", "a page with an article"));
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(Lines.LONGEST + 1);
    }
  }
}
