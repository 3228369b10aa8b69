package org.hustings.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A compiled pattern: steps that a {@link Matcher} follows.
 *
 * @param triggers words of which every match has one, as rare as may be; empty when there is none
 * @param telling likewise, the first of each wording, by which one is known when it is met
 * @param needs what every match has
 * @param opening what a match may begin with
 */
public record Program(
    List<Step> steps, Set<String> triggers, Set<String> telling, Needs needs, Opening opening) {
  public Program {
    steps = List.copyOf(steps);
    triggers = Set.copyOf(triggers);
    telling = Set.copyOf(telling);
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

  /** Consumes words. */
  record Word(Literals literals, Gap gap) implements Step {
    /** The alternatives by their first word. */
    Map<String, List<List<String>>> byFirst() {
      return literals.byFirst();
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
