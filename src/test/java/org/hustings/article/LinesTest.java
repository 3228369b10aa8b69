package org.hustings.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {
  private record Line(long number, long begin, int length) {}

  @Test
  void linesAreCutWhereverTheStreamIs() throws IOException {
    String text = "";
    List<Line> expected = new ArrayList<>();
    for (int length : new int[] {0, 1, 65_534, 65_535, 65_536, 0, 65_537, 3, 200_000}) {
      expected.add(new Line(expected.size() + 7, text.length() + 100, length));
      text += "x".repeat(length) + "\n";
    }
    assertThat(lines(stream(text, 1 << 16))).isEqualTo(expected);
    assertThat(lines(stream(text, 4093))).isEqualTo(expected);
    assertThat(lines(stream(text.substring(0, text.length() - 1), 4093))).isEqualTo(expected);
  }

  @Test
  void theRestOfALineThatIsTooLongIsThrownAway() throws IOException {
    String text = "x".repeat(Lines.LONGEST) + "\n" + "y".repeat(Lines.LONGEST + 1) + "\nz";
    Lines lines = new Lines(stream(text, 1 << 16), 1, 0);
    assertThat(lines.next()).isTrue();
    assertThat(lines.tooLong()).isFalse();
    assertThat(lines.next()).isTrue();
    assertThat(lines.tooLong()).isTrue();
    assertThat(lines.length()).isEqualTo(Lines.LONGEST);
    assertThat(lines.next()).isTrue();
    assertThat(new String(lines.bytes(), 0, lines.length(), StandardCharsets.UTF_8)).isEqualTo("z");
    assertThat(lines.begin()).isEqualTo(text.length() - 1);
    assertThat(lines.next()).isFalse();
  }

  private static List<Line> lines(InputStream in) throws IOException {
    List<Line> found = new ArrayList<>();
    Lines lines = new Lines(in, 7, 100);
    while (lines.next()) {
      found.add(new Line(lines.number(), lines.begin(), lines.length()));
    }
    return found;
  }

  /** Gives a few bytes at a time. */
  private static InputStream stream(String text, int most) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public synchronized int read(byte[] bytes, int from, int length) {
        return super.read(bytes, from, Math.min(most, length));
      }
    };
  }
}
