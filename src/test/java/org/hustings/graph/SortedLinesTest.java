package org.hustings.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SortedLinesTest {
  @Test
  void moreLinesThanAreHeldComeOutSortedAndOnce() {
    Random random = new Random(11);
    TreeSet<String> expected = new TreeSet<>();
    List<String> found = new ArrayList<>();
    try (SortedLines lines = new SortedLines(1000)) {
      for (int i = 0; i < 2000; i++) {
        String line = "é" + random.nextInt(900) + " \u2028.";
        expected.add(line);
        lines.add(line);
      }
      lines.forEach(found::add);
    }

    assertThat(found).containsExactlyElementsOf(expected);
  }

  @Test
  void noLinesGiveNone() {
    try (SortedLines lines = new SortedLines(10)) {
      lines.forEach(line -> assertThat(line).isNull());
    }
  }
}
