package org.hustings.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hustings.crawl.Warc.HTML;
import static org.hustings.crawl.Warc.bytes;
import static org.hustings.crawl.Warc.member;
import static org.hustings.crawl.Warc.response;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What servers pack pages with is removed, and broken packing is told and never waited for. */
class EncodingsTest {
  private static final String URI = "http://news.example/a";
  private static final byte[] PAGE = bytes(Warc.article(1));

  private static final String WORDS =
      "<p>Malta backs Ana Silva, and Cyprus backs Ana Silva, and Greece backs Ana Silva.</p>";

  /** The words, packed by Brotli. */
  private static final byte[] BROTLI =
      Base64.getDecoder()
          .decode(
              "G1QA+B0H7r4Nekm8swSVPD5Nus3rHb/vM2xHICJaQR00dDSl5RBEF6pkByu0VNWMQ7gYkMQ7Hg3MBX/1nWAtuVwJ");

  @Test
  void packedPagesAreUnpacked() throws IOException {
    assertThat(read("gzip", member(PAGE)).texts()).containsExactly(Warc.article(1));
    assertThat(read("X-GZIP", member(PAGE)).texts()).containsExactly(Warc.article(1));
    assertThat(read("deflate", deflated(PAGE, false)).texts()).containsExactly(Warc.article(1));
    assertThat(read("deflate", deflated(PAGE, true)).texts()).containsExactly(Warc.article(1));
    assertThat(read("deflate, gzip", member(deflated(PAGE, true))).texts())
        .containsExactly(Warc.article(1));
    assertThat(read("br", BROTLI).texts()).containsExactly(WORDS);
    assertThat(read("identity", PAGE).texts()).containsExactly(Warc.article(1));
  }

  @Test
  void aPageThatTheCrawlerUnpackedIsReadAsItIs() throws IOException {
    assertThat(read("gzip", PAGE).texts()).containsExactly(Warc.article(1));
    String fields = HTML + "Transfer-Encoding: chunked\r\nContent-Length: 7\r\n";
    assertThat(Captured.of(response(URI, fields, PAGE)).texts()).containsExactly(Warc.article(1));
  }

  @Test
  void anotherEncodingIsAFault() throws IOException {
    assertThat(read("zstd", PAGE).problems())
        .containsExactly("1@0: is in an encoding 'zstd' that is not read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "raw", "br"})
  void aPackedPageThatIsCutAnywhereIsAFaultInFiniteTime(String encoding) {
    byte[] packed = packed(encoding);
    for (int i = 2; i < packed.length; i++) {
      byte[] cut = Arrays.copyOf(packed, i);
      Captured captured = inTime(encoding, cut);
      assertThat(captured.faults()).as("%d bytes", i).hasSize(1);
      assertThat(captured.pages()).as("%d bytes", i).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "raw", "br"})
  void aPackedPageWithAFlippedBitIsReadOrAFault(String encoding) {
    byte[] packed = packed(encoding);
    for (int i = 0; i < 8 * packed.length; i++) {
      byte[] broken = packed.clone();
      broken[i / 8] ^= (byte) (1 << i % 8);
      Captured captured = inTime(encoding, broken);
      assertThat(captured.pages().size() + captured.faults().size()).as("bit %d", i).isEqualTo(1);
    }
  }

  private static byte[] packed(String encoding) {
    return switch (encoding) {
      case "gzip" -> member(PAGE);
      case "br" -> BROTLI;
      default -> deflated(PAGE, encoding.equals("raw"));
    };
  }

  private static Captured inTime(String encoding, byte[] body) {
    String name = encoding.equals("raw") ? "deflate" : encoding;
    return assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(name, body));
  }

  private static Captured read(String encoding, byte[] body) throws IOException {
    return Captured.of(packed(encoding, body));
  }

  private static byte[] packed(String encoding, byte[] body) {
    return response(URI, HTML + "Content-Encoding: " + encoding + "\r\n", body);
  }

  private static byte[] deflated(byte[] bytes, boolean raw) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream deflater = new DeflaterOutputStream(out, new Deflater(9, raw))) {
      deflater.write(bytes);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
