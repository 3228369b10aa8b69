package org.hustings.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hustings.crawl.Warc.HTML;
import static org.hustings.crawl.Warc.bytes;
import static org.hustings.crawl.Warc.joined;
import static org.hustings.crawl.Warc.member;
import static org.hustings.crawl.Warc.page;
import static org.hustings.crawl.Warc.response;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTest {
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
        .containsExactly("1@0: is in the encoding 'zstd', which is not read");
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

  @Test
  void chunksAreJoined() throws IOException {
    byte[] body = bytes("5;x=y\r\n<p>Ma\r\n4\r\nlta \r\n0\r\nX-More: 1\r\n\r\n");
    String fields = HTML + "Transfer-Encoding: chunked\r\n";
    assertThat(Captured.of(response(URI, fields, body)).texts()).containsExactly("<p>Malta ");
    byte[] packed = chunk(member(PAGE));
    String both = fields + "Content-Encoding: gzip\r\n";
    assertThat(Captured.of(response(URI, both, packed)).texts()).containsExactly(Warc.article(1));
    assertThat(Captured.of(response(URI, fields, Arrays.copyOf(body, 20))).problems())
        .singleElement()
        .asString()
        .startsWith("1@0: its chunks are broken");
  }

  private static byte[] chunk(byte[] body) {
    return joined(bytes(Integer.toHexString(body.length) + "\r\n"), body, bytes("\r\n0\r\n\r\n"));
  }

  @Test
  void aRecordThatSaysThatItIsCutIsReadAsFarAsItGoes() throws IOException {
    String head = "HTTP/1.1 200 OK\r\n" + HTML;
    String cut = "WARC-Truncated: length\r\n";
    byte[] half = Arrays.copyOf(bytes("<p>Caf\u00e9"), 7);
    assertThat(Captured.of(response(URI, head, half, cut)).texts()).containsExactly("<p>Caf");
    byte[] packed = Arrays.copyOf(member(PAGE), member(PAGE).length - 12);
    String gzip = head + "Content-Encoding: gzip\r\n";
    assertThat(Captured.of(response(URI, gzip, packed, cut)).texts().get(0))
        .isNotEmpty()
        .satisfies(text -> assertThat(Warc.article(1)).startsWith(text));
    byte[] chunks = Arrays.copyOf(chunk(PAGE), 100);
    String chunked = head + "Transfer-Encoding: chunked\r\n";
    assertThat(Captured.of(response(URI, chunked, chunks, cut)).texts().get(0))
        .hasSizeGreaterThan(90)
        .satisfies(text -> assertThat(Warc.article(1)).startsWith(text));
  }

  @Test
  void pagesOverTheLimitsAreFaultsAndTheRestIsRead() throws IOException {
    byte[] long17 = new byte[17 << 20];
    byte[] million = new byte[1 << 20];
    byte[] noise = new byte[50 << 10];
    new java.util.Random(7).nextBytes(noise);
    byte[] mixed = joined(noise, long17);
    for (byte[] body : List.of(member(long17), member(mixed))) {
      Captured captured = Captured.of(joined(packed("gzip", body), page(2)));
      assertThat(captured.uris()).containsExactly(Warc.address(2));
      assertThat(captured.problems()).singleElement().asString().contains("unpacks to more than");
    }
    assertThat(read("gzip", member(million)).pages()).hasSize(1);
    Captured plain = Captured.of(joined(response(URI, HTML, long17), page(2)));
    assertThat(plain.uris()).containsExactly(Warc.address(2));
    assertThat(plain.problems()).containsExactly("1@0: is longer than 16 MiB");
  }

  @Test
  void aResponseWithABrokenHeaderIsAFault() throws IOException {
    byte[] endless = bytes("HTTP/1.1 200 OK\r\nX: " + "x".repeat(70_000));
    for (String head : List.of("no response", "HTTP/1.1 abc", new String(endless, UTF_8))) {
      Captured captured = Captured.of(joined(response(URI, head, PAGE, ""), page(2)));
      assertThat(captured.uris()).containsExactly(Warc.address(2));
      assertThat(captured.problems())
          .singleElement()
          .asString()
          .contains("the header of the response");
    }
  }

  @Test
  void theCharacterSetIsThatOfTheServer() throws IOException {
    for (String type :
        List.of("text/html;charset=koi8-r", "TEXT/HTML ; Charset = \"koi8-r\"; x=y")) {
      assertThat(Captured.of(response(URI, "Content-Type: " + type + "\r\n", PAGE)).pages())
          .extracting(Capture.Page::charset)
          .containsExactly("koi8-r");
    }
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
