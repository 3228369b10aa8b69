package org.hustings.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A compiled pattern: steps that a {@link Matcher} follows.
 *
 * @param wanted words of which every match has one; empty when there is no such word
 * @param parts what every match has, in its order
 * @param slots the bits of the mentions of each part without words
 * @param opening what a match may begin with
 */
public record Program(
    List<Step> steps, WordSet wanted, List<Part> parts, List<Long> slots, Opening opening) {
  public Program {
    steps = List.copyOf(steps);
    parts = List.copyOf(parts);
    slots = List.copyOf(slots);
  }

  /** A program of which every match has the parts. */
  static Program of(List<Step> steps, WordSet wanted, List<Part> parts, Opening opening) {
    List<Long> slots =
        parts.stream().filter(p -> p.words().isEmpty()).map(Part::mentions).distinct().toList();
    return new Program(steps, wanted, parts, slots, opening);
  }

  /** Words of which one must be in the sentence; empty when there is no such word. */
  public Set<String> triggers() {
    return wanted.words();
  }

  /**
   * Something that every match has: one of some words, or one of some mentions.
   *
   * @param words those with which it may begin
   * @param mentions the bits of the mentions
   */
  record Part(WordSet words, long mentions) {}

  /** What may be passed over before a step. */
  enum Gap {
    NONE,
    FILLER,
    VERB,
    WIDE
  }

  /** One step. */
  sealed interface Step {}

  /**
   * Consumes words.
   *
   * @param byFirst the alternatives by their first word
   * @param firsts these first words
   */
  record Word(Map<String, List<List<String>>> byFirst, WordSet firsts, Gap gap) implements Step {
    /** The alternatives that begin with a word. */
    List<List<String>> alternatives(String first) {
      return byFirst.getOrDefault(first, List.of());
    }
  }

  /** Consumes a mention. */
  record Fill(Pattern.Slot slot, Gap gap) implements Step {}

  /** Consumes the mark of a possessive, or nothing where none is needed. */
  record Own() implements Step {}

  /** Holds at the beginning of a clause only. */
  record ClauseStart() implements Step {}

  /** The cue is looked for from here on. */
  record Cue() implements Step {}

  /** Goes on at either place, the first preferred. */
  record Split(int first, int second) implements Step {}

  /** Goes on elsewhere. */
  record Jump(int target) implements Step {}

  /** The end. */
  record Done() implements Step {}
}
