package org.hustings.rules;

import java.util.List;

/** Tells of a pattern what could make it loop, explode or match all over. */
final class Bounds {
  private Bounds() {}

  /** True when the pattern can match nothing: repeated, it would never end. */
  static boolean mayBeEmpty(Pattern pattern) {
    if (pattern instanceof Pattern.Sequence sequence) {
      return sequence.parts().stream().allMatch(Bounds::mayBeEmpty);
    } else if (pattern instanceof Pattern.Choice choice) {
      return choice.options().stream().anyMatch(Bounds::mayBeEmpty);
    }
    return !(pattern instanceof Pattern.Words || pattern instanceof Pattern.Slot);
  }

  /** True when any words may stand in the pattern, and none must. */
  static boolean gapes(Pattern pattern) {
    if (pattern instanceof Pattern.Choice choice) {
      return choice.options().stream().anyMatch(Bounds::gapes);
    }
    return hasEllipsis(pattern) && !needsWord(pattern);
  }

  /** True for any words that every match may have, not those inside of an optional part. */
  private static boolean hasEllipsis(Pattern pattern) {
    boolean optional = pattern instanceof Pattern.Maybe || pattern instanceof Pattern.Repeat;
    return pattern instanceof Pattern.Ellipsis
        || (!optional && parts(pattern).stream().anyMatch(Bounds::hasEllipsis));
  }

  private static boolean needsWord(Pattern pattern) {
    if (pattern instanceof Pattern.Sequence sequence) {
      return sequence.parts().stream().anyMatch(Bounds::needsWord);
    } else if (pattern instanceof Pattern.Choice choice) {
      return choice.options().stream().allMatch(Bounds::needsWord);
    }
    return pattern instanceof Pattern.Words;
  }

  /** How many steps the program of the pattern has at most. */
  static int steps(Pattern pattern) {
    return parts(pattern).stream().mapToInt(p -> steps(p) + 2).sum() + 1;
  }

  private static List<Pattern> parts(Pattern pattern) {
    if (pattern instanceof Pattern.Sequence sequence) {
      return sequence.parts();
    } else if (pattern instanceof Pattern.Choice choice) {
      return choice.options();
    } else if (pattern instanceof Pattern.Maybe maybe) {
      return List.of(maybe.part());
    }
    return pattern instanceof Pattern.Repeat repeat ? List.of(repeat.part()) : List.of();
  }
}
