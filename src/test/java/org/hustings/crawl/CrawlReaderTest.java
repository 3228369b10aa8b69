package org.hustings.crawl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hustings.crawl.Warc.HTML;
import static org.hustings.crawl.Warc.bytes;
import static org.hustings.crawl.Warc.joined;
import static org.hustings.crawl.Warc.member;
import static org.hustings.crawl.Warc.packed;
import static org.hustings.crawl.Warc.page;
import static org.hustings.crawl.Warc.record;
import static org.hustings.crawl.Warc.response;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrawlReaderTest {
  private static final String URI = "http://news.example/a";

  @Test
  void pagesComeWithTheirAddressAndPlace() throws IOException {
    byte[] archive = joined(page(1), page(2));
    Captured captured = Captured.of(archive);
    assertThat(captured.uris()).containsExactly(Warc.address(1), Warc.address(2));
    assertThat(captured.texts()).containsExactly(Warc.article(1), Warc.article(2));
    assertThat(captured.pages()).extracting(Capture.Page::record).containsExactly(1L, 2L);
    assertThat(captured.pages()).extracting(Capture.Page::charset).containsOnly("utf-8");
    assertThat(captured.offsets()).containsExactly(0L, (long) page(1).length);
    assertThat(captured.faults()).isEmpty();
  }

  @Test
  void theOffsetOfAPackedRecordIsThatOfItsMember() throws IOException {
    Captured captured = Captured.of(packed(page(1), page(2), page(3)));
    assertThat(captured.texts()).hasSize(3);
    long second = member(page(1)).length;
    assertThat(captured.offsets()).containsExactly(0L, second, second + member(page(2)).length);
  }

  @Test
  void aFilePackedAsAWholeHasTheOffsetsOfWhatIsPacked() throws IOException {
    byte[] archive = joined(page(1), page(2), page(3));
    assertThat(Captured.of(member(archive)).offsets()).isEqualTo(Captured.of(archive).offsets());
  }

  @Test
  void membersMayEndWithinRecords() throws IOException {
    byte[] archive = joined(page(1), page(2), page(3));
    byte[][] members = new byte[archive.length / 100 + 1][];
    for (int i = 0; i < members.length; i++) {
      int end = Math.min(archive.length, 100 * i + 100);
      members[i] = Arrays.copyOfRange(archive, 100 * i, end);
    }
    Captured captured = Captured.of(joined(packed(members), member(new byte[0])));
    assertThat(captured.texts()).hasSize(3);
    assertThat(captured.faults()).isEmpty();
  }

  @Test
  void onlyPagesThatWereThereAreRead() throws IOException {
    byte[] html = bytes("<p>x");
    String resource = "WARC-Type: resource\r\nWARC-Target-URI: ";
    Captured captured =
        Captured.of(
            joined(
                record("WARC/1.0", "WARC-Type: warcinfo\r\n", bytes("software: sample\r\n")),
                record("WARC/1.0", "WARC-Type: request\r\nWARC-Target-URI: x:y\r\n", html),
                record("WARC/1.0", "WARC-Type: revisit\r\nWARC-Target-URI: " + URI + "\r\n", html),
                record("WARC/1.0", "WARC-Type: metadata\r\n", html),
                record("WARC/1.0", "WARC-Type: of-the-future\r\n", html),
                response("dns:news.example", "Content-Type: text/html\r\n", html),
                response(URI, "HTTP/1.1 404 Not Found\r\n" + HTML, html, ""),
                response(URI, "HTTP/1.1 301 Moved\r\n" + HTML, html, ""),
                response(URI, "Content-Type: image/png\r\n", html),
                response(URI, "", html),
                record("WARC/1.0", resource + URI + "\r\nContent-Type: text/css\r\n", html),
                record("WARC/1.0", resource + URI + "1\r\nContent-Type: text/html\r\n", html),
                response(URI + "2", "content-type: Application/XHTML+XML;q=1\r\n", html)));
    assertThat(captured.uris()).containsExactly(URI + "1", URI + "2");
    assertThat(captured.texts()).containsOnly("<p>x");
    assertThat(captured.faults()).isEmpty();
    assertThat(captured.records()).isEqualTo(13);
  }

  @ParameterizedTest
  @ValueSource(strings = {"WARC/0.17", "WARC/0.18", "WARC/1.0", "WARC/1.1"})
  void allVersionsAreRead(String version) throws IOException {
    String record = new String(page(1), UTF_8);
    assertThat(Captured.of(bytes(record.replace("WARC/1.0", version))).texts())
        .containsExactly(Warc.article(1));
  }

  @Test
  void namesOfFieldsMayBeInAnyCaseAndAddressesInBrackets() throws IOException {
    String record =
        new String(page(1), UTF_8)
            .replace("WARC-Type", "warc-type")
            .replace("Content-Length", "CONTENT-LENGTH")
            .replace("WARC-Target-URI: " + Warc.address(1), "warc-target-uri:<" + URI + ">");
    assertThat(Captured.of(bytes(record)).uris()).containsExactly(URI);
  }

  @Test
  void linesMayEndWithoutCarriageReturn() throws IOException {
    String record = new String(page(1), UTF_8).replace("\r\n", "\n");
    String length = record.replaceFirst("(?s).*Content-Length: (\\d+).*", "$1");
    int block = record.length() - 2 - record.indexOf("\n\n") - 2;
    Captured captured = Captured.of(bytes(record.replace(": " + length, ": " + block)));
    assertThat(captured.texts()).containsExactly(Warc.article(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\r\n", "\n", "\r\n\r\n\r\n\r\n", "\r\r\r"})
  void anyNumberOfLineEndsStandsBetweenRecords(String between) throws IOException {
    byte[] first = Arrays.copyOf(page(1), page(1).length - 4);
    byte[] second = Arrays.copyOf(page(2), page(2).length - 4);
    Captured captured = Captured.of(joined(bytes(between), first, bytes(between), second));
    assertThat(captured.texts()).hasSize(2);
    assertThat(captured.faults()).isEmpty();
  }

  @Test
  void aFileOfLineEndsHasNoRecord() throws IOException {
    Captured captured = Captured.of(bytes("\r\n".repeat(1 << 20)));
    assertThat(captured).extracting(Captured::records).isEqualTo(0L);
    assertThat(captured.faults()).isEmpty();
  }

  @Test
  void whatIsNoWebArchiveIsOneFault() throws IOException {
    String problem = "1@0: no record of a web archive begins here";
    assertThat(Captured.of(bytes("<html>\nx\n")).problems()).containsExactly(problem);
    assertThat(Captured.of(member(bytes("{}\n{}\n"))).problems()).containsExactly(problem);
    assertThat(Captured.of(new byte[0]).faults()).isEmpty();
  }
}
