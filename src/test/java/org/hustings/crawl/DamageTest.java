package org.hustings.crawl;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hustings.crawl.Warc.address;
import static org.hustings.crawl.Warc.bytes;
import static org.hustings.crawl.Warc.joined;
import static org.hustings.crawl.Warc.member;
import static org.hustings.crawl.Warc.packed;
import static org.hustings.crawl.Warc.page;
import static org.hustings.crawl.Warc.record;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is broken is told once, and the rest is read. */
class DamageTest {
  private static final byte[] VIDEO = video(3 << 20);

  private static byte[] video(int length) {
    String fields = "WARC-Type: response\r\nWARC-Target-URI: http://news.example/v\r\n";
    return record("WARC/1.0", fields + "Content-Type: video/mp4\r\n", new byte[length]);
  }

  @Test
  void aFileThatIsCutAnywhereGivesWhatStandsBeforeAndOneFault() throws IOException {
    byte[] archive = joined(page(1), page(2));
    for (int length = page(1).length + 1; length < archive.length - 4; length++) {
      Captured captured = Captured.of(Arrays.copyOf(archive, length));
      assertThat(captured.uris()).as("%d bytes", length).containsExactly(address(1));
      assertThat(captured.problems()).as("%d bytes", length).hasSize(1);
      assertThat(captured.problems().get(0)).startsWith("2@" + page(1).length + ": ");
    }
  }

  @Test
  void aPackedFileThatIsCutAnywhereGivesWhatStandsBeforeAndOneFault() throws IOException {
    byte[] archive = packed(page(1), page(2));
    int first = member(page(1)).length;
    for (int length = first + 1; length < archive.length; length++) {
      Captured captured = Captured.of(Arrays.copyOf(archive, length));
      assertThat(captured.uris()).as("%d bytes", length).containsExactly(address(1));
      assertThat(captured.problems()).as("%d bytes", length).hasSize(1);
      assertThat(captured.problems().get(0)).startsWith("2@" + first + ": ");
    }
  }

  @Test
  void everyFlippedBitOfAMemberCostsThatRecordAtMost() throws IOException {
    byte[] archive = packed(page(1), page(2), page(3));
    int first = member(page(1)).length;
    for (int at = 8 * first; at < 8 * (first + member(page(2)).length); at++) {
      byte[] broken = archive.clone();
      broken[at / 8] ^= (byte) (1 << at % 8);
      Captured captured = Captured.of(broken);
      assertThat(captured.uris()).as("bit %d", at).contains(address(1), address(3));
      assertThat(captured.faults().size()).as("bit %d", at).isLessThan(2);
      assertThat(captured.pages().size() + captured.faults().size())
          .as("bit %d", at)
          .isGreaterThan(2);
      assertThat(captured.texts()).isSubsetOf(Warc.article(1), Warc.article(2), Warc.article(3));
    }
  }

  @Test
  void aWrongLengthCostsItsRecordOnly() throws IOException {
    String record = new String(page(2), ISO_8859_1);
    String length = record.replaceFirst("(?s).*Content-Length: (\\d+).*", "$1");
    for (String wrong :
        List.of("0", "9", "9" + length, "999999999999", "-1", "x", "", "1\r\nContent-Length: 2")) {
      byte[] broken = record.replace(": " + length, ": " + wrong).getBytes(ISO_8859_1);
      Captured captured = Captured.of(joined(page(1), broken, page(3)));
      assertThat(captured.uris()).as(wrong).containsExactly(address(1), address(3));
      assertThat(captured.problems()).as(wrong).hasSize(1);
      assertThat(Captured.of(packed(page(1), broken, page(3))).uris())
          .as(wrong)
          .containsExactly(address(1), address(3));
    }
  }

  @Test
  void aRecordThatIsCutBeforeOthersCostsItselfOnly() throws IOException {
    byte[] cut = Arrays.copyOf(page(2), page(2).length - 50);
    assertThat(Captured.of(joined(page(1), cut, bytes("\r\n"), page(3))).uris())
        .containsExactly(address(1), address(3));
    assertThat(Captured.of(packed(page(1), cut, page(3))).uris())
        .containsExactly(address(1), address(3));
  }

  @Test
  void whatStandsBetweenRecordsIsOneFault() throws IOException {
    byte[] junk = bytes("no record\nWARC is not one\n\n");
    Captured captured = Captured.of(joined(page(1), bytes("\n"), junk, junk, page(3)));
    assertThat(captured.uris()).containsExactly(address(1), address(3));
    assertThat(captured.problems())
        .containsExactly("2@" + (page(1).length + 1) + ": no record of a web archive begins here");
    byte[] first = member(page(1));
    Captured unpacked = Captured.of(joined(first, junk, member(page(3))));
    assertThat(unpacked.uris()).containsExactly(address(1), address(3));
    assertThat(unpacked.problems())
        .containsExactly("2@" + first.length + ": no gzip member begins here");
  }

  @Test
  void headersThatAreBrokenAreFaults() throws IOException {
    byte[] noType = record("WARC/1.0", "", bytes("x"));
    byte[] noFields = bytes("WARC/1.0\r\nsomething\r\n\r\n");
    byte[] noVersion = bytes("WARC/1.x\r\nWARC-Type: request\r\n\r\n");
    byte[] control =
        new String(page(2), ISO_8859_1).replace("example", "exa\u0000mple").getBytes(ISO_8859_1);
    for (byte[] broken : List.of(noType, noFields, noVersion, control)) {
      Captured captured = Captured.of(joined(page(1), broken, page(3)));
      assertThat(captured.uris()).containsExactly(address(1), address(3));
      assertThat(captured.faults()).hasSize(1);
    }
  }

  @Test
  void aLongRecordThatIsBrokenLetsTheNextBeFound() throws IOException {
    byte[] cut = Arrays.copyOf(VIDEO, VIDEO.length - 2000);
    Captured captured =
        Captured.of(joined(page(1), cut, page(3), page(4), page(5), page(6), page(7), page(8)));
    assertThat(captured.uris()).startsWith(address(1)).endsWith(address(8));
    assertThat(captured.problems()).hasSize(1);
  }
}
