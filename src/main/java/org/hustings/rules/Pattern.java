package org.hustings.rules;

import java.util.List;
import java.util.Set;

/** A pattern as it was read; a tree of these. */
sealed interface Pattern {
  /**
   * Words as they stand, each alternative a list of norms.
   *
   * @param verb whether auxiliaries may stand before it
   */
  record Words(List<List<String>> alternatives, boolean verb) implements Pattern {
    public Words {
      alternatives = List.copyOf(alternatives);
    }
  }

  /**
   * A mention whose type one of the classes names.
   *
   * @param role local name of the role that it fills, or empty when it is matched and not kept
   * @param many whether coordinated mentions fill it, a claim each
   * @param number of the claim that it belongs to; 0 for all
   * @param form "" for any, "of" for an office by its body, "described" for a person by an office,
   *     "race" for an office by its race
   */
  record Slot(String role, Set<String> types, boolean many, int number, String form)
      implements Pattern {
    public Slot {
      types = Set.copyOf(types);
    }
  }

  /** One after the other; side by side when tight. */
  record Sequence(List<Pattern> parts, boolean tight) implements Pattern {
    public Sequence {
      parts = List.copyOf(parts);
    }
  }

  /** One of these. */
  record Choice(List<Pattern> options) implements Pattern {
    public Choice {
      options = List.copyOf(options);
    }
  }

  /** Once or not at all. */
  record Maybe(Pattern part) implements Pattern {}

  /** Any number of times, none included. */
  record Repeat(Pattern part) implements Pattern {}

  /** Any words, up to a bound. */
  record Ellipsis() implements Pattern {}

  /** The mark of a possessive, or nothing after a mention that needs none ("his", "British"). */
  record Possessive() implements Pattern {}

  /** The beginning of the clause. */
  record Start() implements Pattern {}

  /** Behind it stands the cue, whatever verb came before. */
  record Cue() implements Pattern {}
}
