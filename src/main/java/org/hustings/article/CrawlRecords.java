package org.hustings.article;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.hustings.crawl.Capture;
import org.hustings.crawl.CrawlReader;
import org.hustings.page.Found;
import org.hustings.page.PageReader;

/**
 * The articles on the pages of a web archive, each called after the address of its page. A page
 * that neither holds an article nor says so is passed over.
 */
final class CrawlRecords implements Records {
  private final PageReader pages = new PageReader();
  private final String file;
  private final String collection;
  private final InputStream in;
  private final CrawlReader crawl;
  private boolean ended;

  CrawlRecords(String file, String collection, InputStream in) throws IOException {
    this.file = file;
    this.collection = collection;
    this.in = in;
    this.crawl = new CrawlReader(in);
  }

  @Override
  public boolean next(Receiver receiver) {
    try {
      while (!ended) {
        Optional<Capture> capture = crawl.next();
        if (capture.isEmpty()) {
          return end(receiver);
        }
        if (handsOn(capture.get(), receiver)) {
          return true;
        }
      }
    } catch (IOException e) {
      ended = true;
      String problem = "cannot be read further: " + e.getMessage();
      receiver.reject(new Place(file, crawl.records(), 0).rejection(problem, "a whole file"));
      return true;
    }
    return false;
  }

  private boolean end(Receiver receiver) {
    ended = true;
    boolean empty = crawl.records() == 0;
    if (empty) {
      receiver.reject(Place.of(file).rejection("is empty", "a web archive"));
    }
    return empty;
  }

  private boolean handsOn(Capture capture, Receiver receiver) {
    Place place = new Place(file, capture.record(), capture.offset());
    if (capture instanceof Capture.Fault fault) {
      receiver.reject(place.rejection(fault.problem(), fault.expected()));
    } else if (capture instanceof Capture.Page page) {
      Found found = pages.read(page.uri(), page.uri(), page.charset(), page.bytes());
      if (found instanceof Found.Text text) {
        receiver.capture(new Source(text.article(), place, collection));
      } else if (found instanceof Found.Fault fault) {
        receiver.reject(place.rejection(fault.problem(), fault.expected()));
      } else {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    crawl.close();
    in.close();
  }
}
