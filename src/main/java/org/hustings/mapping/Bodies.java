package org.hustings.mapping;

import java.util.Locale;
import java.util.Set;
import org.hustings.text.WordLists;

/** Words that tell a body from a person. */
final class Bodies {
  private static final Set<String> KEYWORDS = WordLists.of("bodies-keywords");

  private Bodies() {}

  /** True for a word such as "Party" that names of bodies have and names of persons have not. */
  static boolean isKeyword(String norm) {
    return KEYWORDS.contains(norm);
  }

  /** True when one of the words of a name tells that it is a body's. */
  static boolean isBody(Line line, Spot spot) {
    return line.has(spot, Trait.BODY) && isBody(spot.text());
  }

  private static boolean isBody(String name) {
    int begin = 0;
    String lower = name.toLowerCase(Locale.ROOT);
    for (int i = 0; i <= lower.length(); i++) {
      if (i == lower.length() || lower.charAt(i) == ' ' || lower.charAt(i) == '-') {
        if (KEYWORDS.contains(lower.substring(begin, i))) {
          return true;
        }
        begin = i + 1;
      }
    }
    return false;
  }
}
