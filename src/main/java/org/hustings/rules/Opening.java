package org.hustings.rules;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a match of a program may begin with.
 *
 * @param words the words
 * @param types the bits of the types of the mentions
 * @param open whether it may begin with anything
 */
record Opening(WordSet words, long types, boolean open) {
  /** The opening of a program's steps. */
  static Opening of(List<Program.Step> steps, Numbers numbers) {
    Set<String> words = new HashSet<>();
    Set<String> types = new HashSet<>();
    boolean open = collect(steps, 0, new BitSet(), words, types);
    return new Opening(new WordSet(words, numbers), numbers.addTypes(types), open);
  }

  private static boolean collect(
      List<Program.Step> steps, int at, BitSet seen, Set<String> words, Set<String> types) {
    if (seen.get(at)) {
      return false;
    }
    seen.set(at);
    Program.Step step = steps.get(at);
    if (step instanceof Program.Split split) {
      boolean first = collect(steps, split.first(), seen, words, types);
      return collect(steps, split.second(), seen, words, types) || first;
    } else if (step instanceof Program.Jump jump) {
      return collect(steps, jump.target(), seen, words, types);
    } else if (step instanceof Program.ClauseStart) {
      return collect(steps, at + 1, seen, words, types);
    } else if (step instanceof Program.Word word) {
      words.addAll(word.byFirst().keySet());
      return false;
    } else if (step instanceof Program.Fill fill) {
      types.addAll(fill.slot().types());
      return false;
    }
    return true;
  }
}
