package org.hustings.rules;

import java.util.List;
import java.util.Set;

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

  /** The bit of the first words of each part, see {@link Numbers#all}. */
  private final long[] firsts;

  /** The bits of the mentions of each part without words. */
  private final long[] slots;

  /** The bits of the parts that need words, without those that need common ones. */
  private final long telling;

  Needs(List<Part> parts, Numbers numbers) {
    this.parts = parts.toArray(Part[]::new);
    this.firsts = parts.stream().mapToLong(p -> numbers.all().add(p.words().firsts())).toArray();
    this.slots =
        parts.stream()
            .filter(p -> p.words().isEmpty())
            .mapToLong(Part::mentions)
            .distinct()
            .toArray();
    long bits = 0;
    for (Part part : parts) {
      Set<String> words = part.words().firsts();
      boolean tells = part.mentions() == 0 && words.stream().noneMatch(Compiler::isCommon);
      bits |= tells ? numbers.telling().add(words) : 0;
    }
    this.telling = bits;
  }

  /** The bits of the words that every match has, see {@link Numbers#telling}. */
  long telling() {
    return telling;
  }

  /** The bits of the words that every match has, see {@link Numbers#all}. */
  long words() {
    long bits = 0;
    for (int k = 0; k < parts.length; k++) {
      bits |= parts[k].mentions == 0 ? firsts[k] : 0;
    }
    return bits;
  }

  /** The bits of the mentions without which there is no match. */
  long mentions() {
    long bits = 0;
    for (long slot : slots) {
      bits |= Long.bitCount(slot) == 1 ? slot : 0;
    }
    return bits;
  }

  /** The last token of a sentence at which a match may begin, or -1. */
  int last(Outline outline) {
    if ((telling & ~outline.telling()) != 0) {
      return -1;
    }
    for (long slot : slots) {
      if ((slot & outline.mentions()) == 0) {
        return -1;
      }
    }
    int at = outline.size();
    for (int k = parts.length - 1; k >= 0 && at >= 0; k--) {
      at = before(at, k, outline);
    }
    return parts.length == 0 ? outline.size() - 1 : at;
  }

  /** The last token before one at which a part may begin, or -1. */
  private int before(int end, int part, Outline outline) {
    long mentions = parts[part].mentions;
    int at = end - 1;
    while (at >= 0
        && (mentions & outline.mentions(at)) == 0
        && ((firsts[part] & outline.firsts(at)) == 0
            || !parts[part].words.standAt(outline.words(), at))) {
      at--;
    }
    return at;
  }
}
