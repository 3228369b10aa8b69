package org.hustings.crawl;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Makes records of web archives, as bytes. The articles are samples. */
public final class Warc {
  public static final String HTML = "Content-Type: text/html; charset=utf-8\r\n";

  private static final String PROSE =
      "Malta backs Ana Silva of Porto for the office, and so do Cyprus and Greece, said a spokesman"
          + " of hers. This is a sample and no news.";

  private Warc() {}

  /** A page with a sample article that is told from others by a number. */
  public static String article(int number) {
    return "<meta property='og:type' content='article'><title>Sample "
        + number
        + "</title><p>"
        + PROSE
        + " It has the number "
        + number
        + ".</p>";
  }

  /** The address of a page. */
  public static String address(int number) {
    return "http://news.example/" + number;
  }

  /** A record of a page with a sample article. */
  public static byte[] page(int number) {
    return response(address(number), HTML, bytes(article(number)));
  }

  /** A record of what a server sent with status 200. */
  public static byte[] response(String uri, String fields, byte[] body) {
    return response(uri, "HTTP/1.1 200 OK\r\n" + fields, body, "");
  }

  /** A record of a response with a status line and fields, and with more fields of the record. */
  public static byte[] response(String uri, String head, byte[] body, String more) {
    String fields =
        "WARC-Type: response\r\nWARC-Target-URI: "
            + uri
            + "\r\nContent-Type: application/http; msgtype=response\r\n"
            + more;
    return record("WARC/1.0", fields, joined(bytes(head + "\r\n"), body));
  }

  /** A record. */
  public static byte[] record(String version, String fields, byte[] block) {
    String length = "Content-Length: " + block.length + "\r\n\r\n";
    String date = "WARC-Date: 2024-03-01T00:00:00Z\r\n";
    return joined(bytes(version + "\r\n" + date + fields + length), block, bytes("\r\n\r\n"));
  }

  /** A gzip member. */
  public static byte[] member(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A gzip member for each record. */
  public static byte[] packed(byte[]... records) {
    return joined(List.of(records).stream().map(Warc::member).toArray(byte[][]::new));
  }

  /** One after the other. */
  public static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  /** In UTF-8. */
  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
