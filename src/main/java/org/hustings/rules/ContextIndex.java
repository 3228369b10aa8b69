package org.hustings.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The contexts of one side by the words that they may begin with; by their numbers in the book. */
final class ContextIndex {
  private final List<Context> contexts;
  private final Map<String, List<Integer>> byWord = new HashMap<>();
  private final List<Integer> others = new ArrayList<>();

  ContextIndex(List<Context> contexts, Context.Side side) {
    this.contexts = contexts;
    for (int i = 0; i < contexts.size(); i++) {
      if (contexts.get(i).side() == side) {
        add(i, contexts.get(i).program().opening());
      }
    }
  }

  private void add(int number, Opening opening) {
    if (opening.open() || !opening.types().isEmpty()) {
      others.add(number);
      return;
    }
    for (String word : opening.words()) {
      byWord.computeIfAbsent(word, w -> new ArrayList<>(1)).add(number);
    }
  }

  Context context(int number) {
    return contexts.get(number);
  }

  /** Those that begin with a word. */
  List<Integer> with(String word) {
    return byWord.getOrDefault(word, List.of());
  }

  /** Those that may begin with something else. */
  List<Integer> others() {
    return others;
  }
}
