package org.hustings.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hustings.crawl.Warc.HTML;
import static org.hustings.crawl.Warc.bytes;
import static org.hustings.crawl.Warc.member;
import static org.hustings.crawl.Warc.packed;
import static org.hustings.crawl.Warc.page;
import static org.hustings.crawl.Warc.record;
import static org.hustings.crawl.Warc.response;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is broken, an archive is read to its end, and gives a page or a fault. */
class FuzzTest {
  private static final int MUTATIONS = 300;
  private static final byte[] CHUNKED =
      response(
          "http://news.example/c",
          HTML + "Transfer-Encoding: chunked\r\n",
          bytes("5\r\n<p>Ma\r\n4\r\nlta \r\n0\r\n\r\n"));
  private static final byte[] GZIP =
      response(
          "http://news.example/z", HTML + "Content-Encoding: gzip\r\n", member(bytes("<p>Malta")));
  private static final byte[] INFO = record("WARC/1.0", "WARC-Type: warcinfo\r\n", bytes("x: y"));
  private static final byte[] PLAIN = Warc.joined(INFO, page(1), CHUNKED, GZIP, page(2));

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void everyMutationIsReadOrTold(int packing) {
    byte[] archive =
        switch (packing) {
          case 0 -> PLAIN;
          case 1 -> member(PLAIN);
          default -> packed(INFO, page(1), CHUNKED, GZIP, page(2));
        };
    for (int seed = 0; seed < MUTATIONS; seed++) {
      byte[] mutant = mutant(archive, new Random(seed));
      Captured captured =
          assertTimeoutPreemptively(
              Duration.ofSeconds(20), () -> Captured.of(mutant), "seed " + seed);
      int told = captured.pages().size() + captured.faults().size();
      assertThat(told).as("seed %d", seed).isPositive();
    }
  }

  private static byte[] mutant(byte[] archive, Random random) {
    byte[] mutant = archive.clone();
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = random.nextInt(mutant.length);
      int to = at + random.nextInt(Math.min(200, mutant.length - at));
      switch (random.nextInt(5)) {
        case 0 -> mutant[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> mutant[at] = (byte) random.nextInt(256);
        case 2 -> Arrays.fill(mutant, at, to, (byte) random.nextInt(256));
        case 3 -> mutant = without(mutant, at, to);
        default -> mutant = Arrays.copyOf(mutant, Math.max(at, 20));
      }
    }
    return mutant;
  }

  private static byte[] without(byte[] bytes, int from, int to) {
    return Warc.joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
  }
}
