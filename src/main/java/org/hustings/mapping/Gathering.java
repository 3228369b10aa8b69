package org.hustings.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hustings.model.Mention;

/** The mentions of one sentence in the order in which they were found. */
final class Gathering {
  private static final int NONE = -1;

  private final List<Mention> mentions = new ArrayList<>();

  /** For each token the last mention that begins there. */
  private final int[] last;

  /** For each mention the one before it that begins at the same token. */
  private int[] before = new int[8];

  /**
   * @param tokens how many the sentence has
   */
  Gathering(int tokens) {
    this.last = new int[tokens];
    Arrays.fill(last, NONE);
  }

  /** Adds a mention that is not there yet. */
  void add(Mention mention) {
    for (int i = last[mention.from()]; i != NONE; i = before[i]) {
      if (mentions.get(i).equals(mention)) {
        return;
      }
    }
    int number = mentions.size();
    if (number == before.length) {
      before = Arrays.copyOf(before, 2 * number);
    }
    before[number] = last[mention.from()];
    last[mention.from()] = number;
    mentions.add(mention);
  }

  /** All so far. */
  List<Mention> mentions() {
    return mentions;
  }

  /** The one added last. */
  Mention last() {
    return mentions.get(mentions.size() - 1);
  }
}
