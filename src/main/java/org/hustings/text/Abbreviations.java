package org.hustings.text;

import java.util.Locale;
import java.util.Set;

/** The abbreviations that keep their full stop and do not end a sentence. */
final class Abbreviations {
  /** Titles, ranks and other words before a name or a number: no sentence ends after them. */
  private static final Set<String> BEFORE_A_NAME = WordLists.of("abbreviations-before-a-name");

  /** Words that may close a sentence too. */
  private static final Set<String> ANYWHERE = WordLists.of("abbreviations-anywhere");

  private Abbreviations() {}

  /** True when the word, written before a full stop, keeps it. */
  static boolean keepsStop(String word) {
    String norm = word.toLowerCase(Locale.ROOT);
    return BEFORE_A_NAME.contains(norm) || (ANYWHERE.contains(norm) && capitalised(word));
  }

  /** True when no sentence ends after the abbreviation, given without its full stop. */
  static boolean opensName(String word) {
    return BEFORE_A_NAME.contains(word.toLowerCase(Locale.ROOT));
  }

  private static boolean capitalised(String word) {
    return Character.isUpperCase(word.codePointAt(0)) || word.indexOf('.') > 0;
  }
}
