package org.hustings.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineRangeTest {
  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "a", "a\n", "ab\n\ncde\nf", "\n\n\n", "caf\u00e9\n\u00e9\n"})
  void whereverAFileIsCutEachLineIsInOneStretch(String file) throws IOException {
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
    for (int cut = 0; cut <= bytes.length; cut++) {
      for (int second = cut; second <= bytes.length; second++) {
        String first = read(bytes, 0, cut);
        String middle = read(bytes, cut, second);
        String last = read(bytes, second, bytes.length);
        assertThat(first + middle + last).as("cut at %d and %d", cut, second).isEqualTo(file);
        for (String part : new String[] {first, middle}) {
          assertThat(part.isEmpty() || part.endsWith("\n") || file.endsWith(part)).isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void theFirstLineOfAStretchIsKnownByItsOffset(int start) throws IOException {
    byte[] bytes = "ab\n\ncde\n".getBytes(StandardCharsets.UTF_8);
    try (LineRange range = open(bytes, start, bytes.length)) {
      assertThat(range.start()).isEqualTo(start <= 3 ? 3 : start <= 4 ? 4 : 8);
      assertThat(new String(range.readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo("ab\n\ncde\n".substring((int) range.start()));
      assertThat(range.lines()).isEqualTo(start <= 3 ? 2 : start <= 4 ? 1 : 0);
    }
  }

  private static String read(byte[] file, int start, int end) throws IOException {
    try (LineRange range = open(file, start, end)) {
      return new String(range.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static LineRange open(byte[] file, int start, int end) throws IOException {
    int from = Math.max(0, start - 1);
    return new LineRange(new ByteArrayInputStream(file, from, file.length - from), start, end);
  }
}
