package org.hustings.rules;

import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Some wordings of one word or several, found in a sentence by the numbers of its words. */
final class Wordings {
  static final String HYPHEN = "-";

  private final Set<List<String>> all;
  private final WordSet single;
  private final WordSet firsts;

  /** Those of several words, sorted by the number of the first, and the numbers of their second. */
  private final int[][] longer;

  private final BitSet seconds = new BitSet();
  private final int hyphen;

  Wordings(Set<List<String>> all, Numbers numbers) {
    this.all = Set.copyOf(all);
    this.single = firsts(numbers, all.stream().filter(w -> w.size() == 1).toList());
    this.firsts = firsts(numbers, all);
    this.longer =
        all.stream()
            .filter(w -> w.size() > 1)
            .map(w -> w.stream().mapToInt(numbers::add).toArray())
            .sorted(Comparator.comparingInt(w -> w[0]))
            .toArray(int[][]::new);
    for (int[] wording : longer) {
      seconds.set(wording[1]);
    }
    this.hyphen = numbers.add(HYPHEN);
  }

  private static WordSet firsts(Numbers numbers, Collection<List<String>> wordings) {
    return numbers.set(wordings.stream().map(w -> w.get(0)).collect(Collectors.toSet()));
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** The first word of each. */
  Set<String> firsts() {
    return firsts.words();
  }

  /** These and others. */
  Set<List<String>> with(Set<List<String>> others) {
    Set<List<String>> out = new HashSet<>(others);
    out.addAll(all);
    return out;
  }

  /** True when one of them stands at a place of a sentence, hyphens inside of it passed over. */
  boolean standAt(int[] sentence, int at) {
    return firsts.contains(sentence[at])
        && (single.contains(sentence[at]) || isLongerAt(sentence, at));
  }

  private boolean isLongerAt(int[] sentence, int at) {
    int next = at + 1 < sentence.length && sentence[at + 1] == hyphen ? at + 2 : at + 1;
    if (next >= sentence.length || sentence[next] < 0 || !seconds.get(sentence[next])) {
      return false;
    }
    for (int i = firstWith(sentence[at], longer);
        i < longer.length && longer[i][0] == sentence[at];
        i++) {
      if (stands(longer[i], sentence, at)) {
        return true;
      }
    }
    return false;
  }

  /** Where those begin that start with a word, of wordings sorted by their first words. */
  static int firstWith(int word, int[][] sorted) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle][0] < word) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private boolean stands(int[] wording, int[] sentence, int from) {
    int at = from + 1;
    for (int i = 1; i < wording.length; i++) {
      if (at < sentence.length && sentence[at] == hyphen) {
        at++;
      }
      if (at >= sentence.length || sentence[at] != wording[i]) {
        return false;
      }
      at++;
    }
    return true;
  }
}
