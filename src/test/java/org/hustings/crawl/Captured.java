package org.hustings.crawl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is read of a web archive. */
record Captured(List<Capture.Page> pages, List<Capture.Fault> faults, long records) {
  static Captured of(byte[] archive) throws IOException {
    return of(new ByteArrayInputStream(archive));
  }

  static Captured of(InputStream archive) throws IOException {
    List<Capture.Page> pages = new ArrayList<>();
    List<Capture.Fault> faults = new ArrayList<>();
    try (CrawlReader reader = new CrawlReader(archive)) {
      Optional<Capture> next = reader.next();
      while (next.isPresent()) {
        if (next.get() instanceof Capture.Page page) {
          pages.add(page);
        } else if (next.get() instanceof Capture.Fault fault) {
          faults.add(fault);
        }
        next = reader.next();
      }
      return new Captured(pages, faults, reader.records());
    }
  }

  List<String> uris() {
    return pages.stream().map(Capture.Page::uri).toList();
  }

  List<String> texts() {
    return pages.stream().map(p -> new String(p.bytes(), StandardCharsets.UTF_8)).toList();
  }

  List<Long> offsets() {
    return pages.stream().map(Capture.Page::offset).toList();
  }

  /** "2@17: what is wrong" of each fault. */
  List<String> problems() {
    return faults.stream().map(f -> f.record() + "@" + f.offset() + ": " + f.problem()).toList();
  }
}
