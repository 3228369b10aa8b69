package org.hustings.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hustings.crawl.Warc.HTML;
import static org.hustings.crawl.Warc.bytes;
import static org.hustings.crawl.Warc.joined;
import static org.hustings.crawl.Warc.member;
import static org.hustings.crawl.Warc.page;
import static org.hustings.crawl.Warc.response;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ContentTest {
  private static final String URI = "http://news.example/a";
  private static final byte[] PAGE = bytes(Warc.article(1));

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
    new Random(7).nextBytes(noise);
    byte[] mixed = joined(noise, long17);
    for (byte[] body : List.of(member(long17), member(mixed))) {
      Captured captured = Captured.of(joined(packed("gzip", body), page(2)));
      assertThat(captured.uris()).containsExactly(Warc.address(2));
      assertThat(captured.problems()).singleElement().asString().contains("unpacks to more than");
    }
    assertThat(Captured.of(packed("gzip", member(million))).pages()).hasSize(1);
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

  private static byte[] packed(String encoding, byte[] body) {
    return response(URI, HTML + "Content-Encoding: " + encoding + "\r\n", body);
  }
}
