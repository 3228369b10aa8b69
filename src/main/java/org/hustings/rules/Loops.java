package org.hustings.rules;

/** Tells whether a pattern repeats something that may be empty. */
final class Loops {
  private Loops() {}

  /** True when a repeated part of the pattern can match nothing, so that it would never end. */
  static boolean repeatsNothing(Pattern pattern) {
    if (pattern instanceof Pattern.Repeat repeat) {
      return mayBeEmpty(repeat.part()) || repeatsNothing(repeat.part());
    } else if (pattern instanceof Pattern.Sequence sequence) {
      return sequence.parts().stream().anyMatch(Loops::repeatsNothing);
    } else if (pattern instanceof Pattern.Choice choice) {
      return choice.options().stream().anyMatch(Loops::repeatsNothing);
    }
    return pattern instanceof Pattern.Maybe maybe && repeatsNothing(maybe.part());
  }

  private static boolean mayBeEmpty(Pattern pattern) {
    if (pattern instanceof Pattern.Sequence sequence) {
      return sequence.parts().stream().allMatch(Loops::mayBeEmpty);
    } else if (pattern instanceof Pattern.Choice choice) {
      return choice.options().stream().anyMatch(Loops::mayBeEmpty);
    }
    return !(pattern instanceof Pattern.Words || pattern instanceof Pattern.Slot);
  }
}
