package org.hustings.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every hash is found again and they come sorted, however near to each other they are. */
class NodeHashesTest {
  private static final int BITS = 13;
  private static final BigInteger LAST = BigInteger.ONE.shiftLeft(128).subtract(BigInteger.ONE);

  /** Hashes that are alike in so many of their first bits; the last are all in one row. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8, 40, 64, 100})
  void holdsWhatWasAddedInOrder(int alike) {
    NodeHashes hashes = new NodeHashes(BITS);
    Map<BigInteger, Long> expected = new TreeMap<>();
    Random random = new Random(3);
    for (long number = 0; !hashes.isFull(); number++) {
      BigInteger hash = LAST.subtract(new BigInteger(128 - alike, random));
      if (expected.putIfAbsent(hash, number) == null) {
        assertThat(find(hashes, hash)).isEqualTo(NodeHashes.NONE);
        hashes.add(hash.shiftRight(64).longValue(), hash.longValue(), number);
      }
    }
    assertThat(hashes.size()).isEqualTo(expected.size()).isGreaterThan(1000);
    expected.forEach((hash, number) -> assertThat(find(hashes, hash)).isEqualTo(number));
    assertThat(sorted(hashes))
        .isEqualTo(expected.entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).toList());
    hashes.clear();
    assertThat(hashes.size()).isZero();
    assertThat(sorted(hashes)).isEmpty();
    assertThat(hashes.isFull()).isFalse();
  }

  private static long find(NodeHashes hashes, BigInteger hash) {
    return hashes.find(hash.shiftRight(64).longValue(), hash.longValue());
  }

  private static List<String> sorted(NodeHashes hashes) {
    List<String> all = new ArrayList<>();
    Iterator<ByteBuffer> sorted = hashes.sorted();
    byte[] hash = new byte[16];
    while (sorted.hasNext()) {
      ByteBuffer next = sorted.next().get(hash);
      all.add(new BigInteger(1, hash) + " " + next.getLong());
      assertThat(next.hasRemaining()).isFalse();
    }
    return all;
  }
}
