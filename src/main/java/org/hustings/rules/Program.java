package org.hustings.rules;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A compiled pattern: steps that a {@link Matcher} follows.
 *
 * @param triggers words of which one must be in the sentence; empty when there is no such word
 * @param needs for each slot that every match fills, the types of which a mention must be there
 * @param opening what a match may begin with
 */
public record Program(
    List<Step> steps, Set<String> triggers, Set<Set<String>> needs, Opening opening) {
  public Program {
    steps = List.copyOf(steps);
    triggers = Set.copyOf(triggers);
    needs = Set.copyOf(needs);
  }

  /** True when for every slot that must be filled a mention of a fitting type is there. */
  public boolean mayMatch(Set<String> types) {
    for (Set<String> need : needs) {
      if (Collections.disjoint(need, types)) {
        return false;
      }
    }
    return true;
  }

  /** What may be passed over before a step. */
  enum Gap {
    NONE,
    FILLER,
    VERB,
    WIDE
  }

  /** One step. */
  sealed interface Step {}

  /** Consumes words: the alternatives by their first word. */
  record Word(Map<String, List<List<String>>> byFirst, Gap gap) implements Step {}

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
