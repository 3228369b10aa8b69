package org.hustings.rules;

import java.util.List;

/** What every match of a program has, in its order; by it most sentences are passed over. */
final class Needs {
  /**
   * One of some wordings, or one of some mentions.
   *
   * @param mentions the bits of the mentions
   */
  record Part(Wordings words, long mentions) {}

  /** Arrays, since they are asked for every sentence. */
  private final Part[] parts;

  /** The bits of the mentions of each part without words. */
  private final long[] slots;

  /** The bits of the words of each part without mentions, as {@link Numbers#sign} gives them. */
  private final long signs;

  Needs(List<Part> parts, Numbers numbers) {
    this.signs =
        parts.stream()
            .filter(p -> p.mentions() == 0)
            .mapToLong(p -> numbers.sign(p.words().firsts()))
            .reduce(0, (a, b) -> a | b);
    this.parts = parts.toArray(Part[]::new);
    this.slots =
        parts.stream()
            .filter(p -> p.words().isEmpty())
            .mapToLong(Part::mentions)
            .distinct()
            .toArray();
  }

  /**
   * The last token of a sentence at which a match may begin, or -1.
   *
   * @param words the numbers of its words
   * @param mentions the bits of the mentions that begin at each token
   * @param all these bits together
   * @param present the bits of its words, as {@link Numbers#signs} gives them
   */
  int last(int[] words, long[] mentions, long all, long present) {
    if ((signs & ~present) != 0) {
      return -1;
    }
    for (long slot : slots) {
      if ((slot & all) == 0) {
        return -1;
      }
    }
    int at = words.length;
    for (int k = parts.length - 1; k >= 0 && at >= 0; k--) {
      at = before(at, parts[k], words, mentions);
    }
    return parts.length == 0 ? words.length - 1 : at;
  }

  /** The last token before one at which a part may begin, or -1. */
  private static int before(int end, Part part, int[] words, long[] mentions) {
    int at = end - 1;
    while (at >= 0 && (part.mentions & mentions[at]) == 0 && !part.words.standAt(words, at)) {
      at--;
    }
    return at;
  }
}
