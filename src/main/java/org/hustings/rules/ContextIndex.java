package org.hustings.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The contexts of one side by the words that they may begin with; by their numbers in the book. */
final class ContextIndex {
  private static final int[] NO_CONTEXTS = {};

  private final List<Context> contexts;

  /** By the numbers of the words. */
  private final List<int[]> byWord = new ArrayList<>();

  private int[] others = NO_CONTEXTS;

  ContextIndex(List<Context> contexts, Context.Side side, Numbers numbers) {
    this.contexts = contexts;
    for (int i = 0; i < contexts.size(); i++) {
      if (contexts.get(i).side() == side) {
        add(i, contexts.get(i).program().opening(), numbers);
      }
    }
  }

  private void add(int number, Opening opening, Numbers numbers) {
    if (opening.open() || opening.types() != 0) {
      others = with(others, number);
      return;
    }
    for (String word : opening.words().words()) {
      int at = numbers.of(word);
      while (byWord.size() <= at) {
        byWord.add(NO_CONTEXTS);
      }
      byWord.set(at, with(byWord.get(at), number));
    }
  }

  private static int[] with(int[] some, int number) {
    int[] more = Arrays.copyOf(some, some.length + 1);
    more[some.length] = number;
    return more;
  }

  /** How many contexts the book has. */
  int size() {
    return contexts.size();
  }

  /** A context of the book. */
  Context context(int number) {
    return contexts.get(number);
  }

  /** Those that begin with the word of a number. */
  int[] with(int word) {
    return word >= 0 && word < byWord.size() ? byWord.get(word) : NO_CONTEXTS;
  }

  /** Those that may begin with something else. */
  int[] others() {
    return others;
  }
}
