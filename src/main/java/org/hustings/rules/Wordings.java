package org.hustings.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Some wordings of one word or several, found in a sentence by the numbers of its words. */
final class Wordings {
  private static final String HYPHEN = "-";

  private final Set<List<String>> all;
  private final WordSet single;
  private final WordSet firsts;

  /** Those of several words by the number of their first. */
  private final Map<Integer, List<int[]>> longer = new HashMap<>();

  private final int hyphen;

  Wordings(Set<List<String>> all, Numbers numbers) {
    this.all = Set.copyOf(all);
    this.single = firsts(numbers, all.stream().filter(w -> w.size() == 1).toList());
    this.firsts = firsts(numbers, all);
    for (List<String> words : all.stream().filter(w -> w.size() > 1).toList()) {
      int[] wording = words.stream().mapToInt(numbers::add).toArray();
      longer.computeIfAbsent(wording[0], w -> new ArrayList<>()).add(wording);
    }
    this.hyphen = numbers.add(HYPHEN);
  }

  private static WordSet firsts(Numbers numbers, Collection<List<String>> wordings) {
    return new WordSet(wordings.stream().map(w -> w.get(0)).collect(Collectors.toSet()), numbers);
  }

  boolean isEmpty() {
    return all.isEmpty();
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
    for (int[] wording : longer.getOrDefault(sentence[at], List.of())) {
      if (stands(wording, sentence, at)) {
        return true;
      }
    }
    return false;
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
