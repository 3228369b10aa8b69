package org.hustings.crawl;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * Removes what servers pack pages with. What unpacks to more than 16 MiB, or past 1 MiB to more
 * than 200 times its size, is refused.
 */
final class Encodings {
  /** What is no packing, and is removed before. */
  static final String CHUNKED = "chunked";

  private static final int MOST_TIMES = 200;
  private static final long FREE = 1L << 20;

  private Encodings() {}

  /**
   * The bytes of which an encoding is removed.
   *
   * @param cut true when they need not be whole: then what there is is unpacked
   */
  static byte[] decoded(byte[] bytes, String encoding, boolean cut) throws Damaged {
    return switch (encoding) {
      case CHUNKED, "", "identity", "none" -> bytes;
      // Many crawlers keep the field with a page that they have unpacked.
      case "gzip", "x-gzip" -> isGzip(bytes) ? unpacked(bytes, GZIPInputStream::new, cut) : bytes;
      case "deflate" -> unpacked(bytes, in -> inflated(in, !isZlib(bytes)), cut);
      case "br" -> unpacked(bytes, BrotliInputStream::new, cut);
      default -> {
        String name = encoding.matches("[a-z0-9-]{1,20}") ? " '" + encoding + "'" : "";
        throw new Damaged("is in an encoding" + name + " that is not read", "gzip, deflate or br");
      }
    };
  }

  private static boolean isGzip(byte[] bytes) {
    return bytes.length > 1 && bytes[0] == 0x1F && bytes[1] == (byte) 0x8B;
  }

  /** True for RFC 1950; some servers send what is inside of it only. */
  private static boolean isZlib(byte[] bytes) {
    return bytes.length > 1
        && (bytes[0] & 0x0F) == 8
        && ((bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF)) % 31 == 0;
  }

  private static InputStream inflated(InputStream in, boolean raw) {
    return new InflaterInputStream(in, new Inflater(raw)) {
      @Override
      public void close() throws IOException {
        super.close();
        inf.end();
      }
    };
  }

  private static byte[] unpacked(byte[] bytes, Unpacking unpacking, boolean cut) throws Damaged {
    long most = Math.min(Content.LONGEST, Math.max(FREE, (long) MOST_TIMES * bytes.length));
    byte[] all;
    try (InputStream in = unpacking.of(new ByteArrayInputStream(bytes))) {
      all = all(in, most, cut);
    } catch (IOException e) {
      String reason = e.getMessage() == null ? "it ends too early" : e.getMessage();
      throw new Damaged("cannot be unpacked: " + reason, "a whole page");
    }
    if (all.length > most) {
      String longer = most == Content.LONGEST ? "16 MiB" : MOST_TIMES + " times its size";
      throw new Damaged("unpacks to more than " + longer, "one article");
    }
    return all;
  }

  /**
   * All bytes of a stream, or the most and one.
   *
   * @param cut true when it is no fault that the stream breaks
   */
  static byte[] all(InputStream in, long most, boolean cut) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] some = new byte[1 << 13];
    try {
      int count = in.read(some);
      while (count >= 0 && all.size() <= most) {
        all.write(some, 0, count);
        count = in.read(some);
      }
    } catch (IOException e) {
      if (!cut) {
        throw e;
      }
    }
    return all.toByteArray();
  }

  private interface Unpacking {
    InputStream of(InputStream in) throws IOException;
  }
}
