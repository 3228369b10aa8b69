package org.hustings.crawl;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Set;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcParser;

/**
 * What the header of a record says.
 *
 * @param type "response", "resource" and so on
 * @param uri of what was captured, or empty
 * @param content the type of the block, in lower case, or empty
 * @param length of the block, in bytes
 * @param cut true when the block is known not to be whole
 */
record Header(String type, String uri, String content, long length, boolean cut) {
  /** How a record begins. */
  static final String VERSION = "WARC/";

  private static final String RESPONSE = "response";
  private static final String RESOURCE = "resource";
  private static final int LONGEST = 64 << 10;

  /** True when the block may hold a page of the web. */
  boolean mayHoldPage() {
    boolean web =
        uri.regionMatches(true, 0, "http:", 0, 5) || uri.regionMatches(true, 0, "https:", 0, 6);
    return web
        && switch (type) {
          case RESPONSE -> content.isEmpty() || content.startsWith("application/http");
          case RESOURCE -> MediaTypes.isHtml(content);
          default -> false;
        };
  }

  /** True when the block is the page itself, without what a server said of it. */
  boolean isResource() {
    return type.equals(RESOURCE);
  }

  /** The header that begins here, which is passed. */
  static Header read(Tape tape) throws IOException {
    if (!tape.begins(VERSION)) {
      throw new Damaged("no record of a web archive begins here", "WARC/1.0 or WARC/1.1");
    }
    WarcParser parser = new WarcParser();
    parser.setLenient(true);
    parser.parse(ByteBuffer.wrap(bytes(tape)));
    if (!parser.isFinished()) {
      throw new Damaged("the header of the record is broken", "a version and named fields");
    }
    MessageHeaders fields = parser.headers();
    String type = first(fields, "WARC-Type").toLowerCase(Locale.ROOT);
    if (type.isEmpty()) {
      throw new Damaged("the record has no WARC-Type", "response, resource, ...");
    }
    String uri = first(fields, "WARC-Target-URI").replaceFirst("^<(.*)>$", "$1");
    if (uri.chars().anyMatch(Character::isISOControl)) {
      throw new Damaged("the WARC-Target-URI has a control character", "a URI");
    }
    String content = first(fields, "Content-Type").toLowerCase(Locale.ROOT);
    return new Header(
        type, uri, content, length(fields), fields.map().containsKey("WARC-Truncated"));
  }

  /** All to the empty line. */
  private static byte[] bytes(Tape tape) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    boolean empty = false;
    while (bytes.size() < LONGEST) {
      int b = tape.read();
      if (b < 0) {
        throw new Damaged("the record is cut off in its header", "a whole record");
      }
      bytes.write(b);
      if (b == '\n' && empty) {
        return bytes.toByteArray();
      }
      empty = b == '\n' || (b == '\r' && empty);
    }
    throw new Damaged("the header of the record is longer than 64 KiB", "named fields");
  }

  private static long length(MessageHeaders fields) throws Damaged {
    Set<String> lengths = Set.copyOf(fields.all("Content-Length"));
    String length = lengths.size() == 1 ? lengths.iterator().next() : "";
    if (!length.matches("[0-9]{1,18}")) {
      throw new Damaged("the record has no single Content-Length", "the number of its bytes");
    }
    return Long.parseLong(length);
  }

  private static String first(MessageHeaders fields, String name) {
    return fields.first(name).orElse("").trim();
  }
}
