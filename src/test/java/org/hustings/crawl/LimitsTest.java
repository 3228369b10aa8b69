package org.hustings.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hustings.crawl.Warc.address;
import static org.hustings.crawl.Warc.bytes;
import static org.hustings.crawl.Warc.joined;
import static org.hustings.crawl.Warc.packed;
import static org.hustings.crawl.Warc.page;
import static org.hustings.crawl.Warc.record;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What would take memory or time without end is refused. */
class LimitsTest {
  @ParameterizedTest
  @ValueSource(strings = {"x", "X-Name: value\r\n"})
  void aHeaderWithoutEndIsFault(String more) throws IOException {
    byte[] endless = bytes("WARC/1.0\r\nWARC-Type: response\r\n" + more.repeat(100_000));
    Captured captured = Captured.of(joined(page(1), endless, bytes("\r\n"), page(3)));
    assertThat(captured.uris()).containsExactly(address(1), address(3));
    assertThat(captured.problems())
        .containsExactly(
            "2@" + page(1).length + ": the header of the record is longer than 64 KiB");
    assertThat(Captured.of(packed(endless, page(3))).uris()).containsExactly(address(3));
  }

  @Test
  void aMemberThatUnpacksToVeryMuchIsRefused() throws IOException {
    Captured captured = Captured.of(packed(page(1), video(65 << 20), page(3)));
    assertThat(captured.uris()).containsExactly(address(1), address(3));
    assertThat(captured.problems())
        .singleElement()
        .asString()
        .endsWith("more than 200 times its size");
  }

  @Test
  void recordsThatSayToBeLongInEachOtherAreReadInLinearTime() throws IOException {
    byte[] record = bytes("WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: 900000\r\n\r\n");
    byte[][] many = new byte[40_000][];
    Arrays.fill(many, record);
    Captured captured =
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> Captured.of(joined(many)));
    assertThat(captured.pages()).isEmpty();
    assertThat(captured.faults()).hasSizeLessThan(100);
  }

  @Test
  void aStreamThatFailsIsNoDamage() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("unplugged");
          }

          @Override
          public int read(byte[] to, int offset, int length) throws IOException {
            return read();
          }
        };
    byte[] half = Arrays.copyOf(page(1), 100);
    InputStream in = new SequenceInputStream(new ByteArrayInputStream(half), failing);
    assertThatThrownBy(() -> Captured.of(in))
        .isInstanceOf(IOException.class)
        .hasMessage("unplugged");
  }

  private static byte[] video(int length) {
    String fields = "WARC-Type: response\r\nWARC-Target-URI: http://news.example/v\r\n";
    return record("WARC/1.0", fields + "Content-Type: video/mp4\r\n", new byte[length]);
  }
}
