package org.hustings.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hustings.crawl.Warc;

/** Web archives of pages that hold the sample articles. */
final class Crawl {
  private Crawl() {}

  /** The address of a page. */
  static String address(int number) {
    return Warc.address(number);
  }

  /** Pages of some numbers, as they are. */
  static byte[] plain(int from, int to) throws IOException {
    return Warc.joined(records(from, to));
  }

  /** Pages of some numbers, packed record by record. */
  static byte[] packed(int from, int to) throws IOException {
    return Warc.packed(records(from, to));
  }

  private static byte[][] records(int from, int to) throws IOException {
    List<String> texts = Archive.texts();
    List<byte[]> records = new ArrayList<>();
    for (int i = from; i < to; i++) {
      String html = page(texts.get(i % texts.size()));
      records.add(Warc.response(address(i), Warc.HTML, Warc.bytes(html)));
    }
    return records.toArray(byte[][]::new);
  }

  private static String page(String text) {
    return "<meta property='og:type' content='article'>"
        + text.lines().map(l -> "<p>" + l + "</p>").collect(Collectors.joining());
  }
}
