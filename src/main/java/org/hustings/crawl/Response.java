package org.hustings.crawl;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.netpreserve.jwarc.HttpParser;
import org.netpreserve.jwarc.MessageHeaders;

/**
 * What a server said of a page.
 *
 * @param length of all this, in bytes: behind it the page begins
 */
record Response(int status, MessageHeaders fields, int length) {
  /** The longest header, in bytes. */
  static final int LONGEST_HEADER = 64 << 10;

  private static final int OK = 200;

  /** True for a page and for what is broken. */
  static boolean mayBePage(byte[] block) {
    try {
      Response response = of(block);
      return response.status == OK && MediaTypes.isHtml(response.contentType());
    } catch (Damaged e) {
      return true;
    }
  }

  /** The response with which a block begins. */
  static Response of(byte[] block) throws Damaged {
    HttpParser parser = new HttpParser();
    parser.lenientResponse();
    ByteBuffer bytes = ByteBuffer.wrap(block, 0, Math.min(block.length, LONGEST_HEADER));
    parser.parse(bytes);
    int length = bytes.position();
    if (!parser.isFinished() && !parser.isError() && block.length < LONGEST_HEADER) {
      parser.parse((ByteBuffer) null);
    }
    if (!parser.isFinished()) {
      String longer = parser.isError() ? "" : " or longer than 64 KiB";
      throw new Damaged("the header of the response is broken" + longer, "HTTP");
    }
    return new Response(parser.status(), parser.headers(), length);
  }

  /** The character set, or empty. */
  String charset() {
    return MediaTypes.charset(contentType());
  }

  private String contentType() {
    return fields.first("Content-Type").orElse("");
  }

  /** The values of a field that is a list, in lower case. */
  List<String> values(String field) {
    return fields.all(field).stream()
        .flatMap(values -> Stream.of(values.split(",")))
        .map(value -> value.trim().toLowerCase(Locale.ROOT))
        .toList();
  }
}
