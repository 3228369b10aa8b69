package org.hustings.rules;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a match of a program may begin with.
 *
 * @param words the words
 * @param types the bits of the mentions
 * @param open whether it may begin with anything
 */
record Opening(WordSet words, long types, boolean open) {
  /** The opening of a program's steps. */
  static Opening of(List<Program.Step> steps, Numbers numbers) {
    return new Search(steps, numbers).opening();
  }

  /** Follows the steps up to the first that takes something. */
  private static final class Search {
    private final List<Program.Step> steps;
    private final Numbers numbers;
    private final BitSet seen = new BitSet();
    private final Set<String> words = new HashSet<>();
    private long types;

    Search(List<Program.Step> steps, Numbers numbers) {
      this.steps = steps;
      this.numbers = numbers;
    }

    Opening opening() {
      boolean open = follow(0);
      return new Opening(numbers.set(words), types, open);
    }

    private boolean follow(int at) {
      if (seen.get(at)) {
        return false;
      }
      seen.set(at);
      Program.Step step = steps.get(at);
      if (step instanceof Program.Split split) {
        boolean first = follow(split.first());
        return follow(split.second()) || first;
      } else if (step instanceof Program.Jump jump) {
        return follow(jump.target());
      } else if (step instanceof Program.ClauseStart) {
        return follow(at + 1);
      } else if (step instanceof Program.Word word) {
        words.addAll(word.byFirst().keySet());
        return false;
      } else if (step instanceof Program.Fill fill) {
        types |= numbers.add(fill.slot(), steps.get(at + 1) instanceof Program.Own);
        return false;
      }
      return true;
    }
  }
}
