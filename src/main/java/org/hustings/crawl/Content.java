package org.hustings.crawl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.netpreserve.jwarc.HttpResponse;

/** The block of a record that holds a page. */
final class Content {
  /** The longest page, in bytes. */
  static final int LONGEST = 16 << 20;

  private static final int LONGEST_BLOCK = LONGEST + Response.LONGEST_HEADER;

  private final Header header;

  /** Empty when it is longer than the longest page with what a server says of it. */
  private final byte[] block;

  private Content(Header header, byte[] block) {
    this.header = header;
    this.block = block;
  }

  /** Passes the block of a record; empty when it holds no page. */
  static Optional<Content> read(Header header, Tape tape) throws IOException {
    byte[] block = new byte[0];
    if (header.mayHoldPage()) {
      block = tape.readNBytes((int) Math.min(header.length(), Response.LONGEST_HEADER));
    }
    boolean page = block.length > 0 && (header.isResource() || Response.mayBePage(block));
    boolean longer = header.length() > LONGEST_BLOCK;
    if (page && !longer) {
      block = joined(block, tape.readNBytes((int) header.length() - block.length));
    }
    long there = block.length + tape.skip(header.length() - block.length);
    if (there < header.length()) {
      String problem = there + " of its " + header.length() + " bytes are there";
      throw new Damaged("the record is cut off: " + problem, "a whole record");
    }
    return page ? Optional.of(new Content(header, longer ? new byte[0] : block)) : Optional.empty();
  }

  private static byte[] joined(byte[] first, byte[] rest) {
    byte[] both = Arrays.copyOf(first, first.length + rest.length);
    System.arraycopy(rest, 0, both, first.length, rest.length);
    return both;
  }

  /**
   * The page.
   *
   * @throws Damaged when it cannot be decoded
   */
  Capture.Page page(long record, long offset) throws Damaged {
    if (block.length < header.length()) {
      throw new Damaged("is longer than 16 MiB", "one article");
    }
    if (header.isResource()) {
      String charset = MediaTypes.charset(header.content());
      return new Capture.Page(record, offset, header.uri(), charset, whole(block));
    }
    Response response = Response.of(block);
    byte[] bytes = body(response);
    List<String> encodings = new ArrayList<>(response.values("Content-Encoding"));
    encodings.addAll(response.values("Transfer-Encoding"));
    for (int i = encodings.size() - 1; i >= 0; i--) {
      bytes = Encodings.decoded(bytes, encodings.get(i), header.cut());
    }
    return new Capture.Page(record, offset, header.uri(), response.charset(), whole(bytes));
  }

  private byte[] body(Response response) throws Damaged {
    if (!response.fields().contains("Transfer-Encoding", Encodings.CHUNKED)) {
      return Arrays.copyOfRange(block, response.length(), block.length);
    }
    try {
      HttpResponse parsed =
          HttpResponse.parse(Channels.newChannel(new ByteArrayInputStream(block)));
      return Encodings.all(parsed.body().stream(), block.length, header.cut());
    } catch (IOException e) {
      throw new Damaged("its chunks are broken: " + e.getMessage(), "a whole response");
    }
  }

  /** A page without the beginning of a character that was cut off, where it was cut. */
  private byte[] whole(byte[] bytes) {
    int end = bytes.length;
    while (header.cut() && end > 0 && bytes.length - end < 3 && bytes[end - 1] < 0) {
      end--;
    }
    return Arrays.copyOf(bytes, end);
  }
}
