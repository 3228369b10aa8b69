package org.hustings.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The alternatives of a step that takes words, of one word or several each. */
final class Literals {
  private final Map<String, List<List<String>>> byFirst = new LinkedHashMap<>();
  private final WordSet firsts;

  /** By the number of the first word, the longest first. */
  private final int[][] sorted;

  private final int hyphen;

  Literals(List<List<String>> alternatives, Numbers numbers) {
    for (List<String> alternative : alternatives) {
      byFirst.computeIfAbsent(alternative.get(0), k -> new ArrayList<>()).add(alternative);
    }
    byFirst.values().forEach(l -> l.sort((a, b) -> Integer.compare(b.size(), a.size())));
    this.firsts = numbers.set(byFirst.keySet());
    this.sorted =
        byFirst.values().stream()
            .flatMap(List::stream)
            .map(w -> w.stream().mapToInt(numbers::add).toArray())
            .sorted(Comparator.comparingInt(w -> w[0]))
            .toArray(int[][]::new);
    this.hyphen = numbers.add(Wordings.HYPHEN);
  }

  /** The alternatives by their first word. */
  Map<String, List<List<String>>> byFirst() {
    return byFirst;
  }

  /** The first words. */
  WordSet firsts() {
    return firsts;
  }

  /** The number of the first alternative that begins with a word, if one does. */
  int firstWith(int word) {
    return Wordings.firstWith(word, sorted);
  }

  /** True for an alternative that begins with a word; false beyond the last. */
  boolean isWith(int alternative, int word) {
    return alternative < sorted.length && sorted[alternative][0] == word;
  }

  /** Where an alternative ends that stands at a token, hyphens in the text passed over; else -1. */
  int end(int alternative, Outline outline, int from) {
    int[] wanted = sorted[alternative];
    int at = from;
    for (int i = 0; i < wanted.length; i++) {
      if (i > 0 && at < outline.size() && outline.word(at) == hyphen) {
        at++;
      }
      if (at >= outline.size() || outline.word(at) != wanted[i]) {
        return -1;
      }
      at++;
    }
    return at;
  }
}
