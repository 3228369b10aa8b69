package org.hustings.mapping;

import java.util.List;
import java.util.Set;

/** What can be told from the form of a person's name. */
final class Names {
  private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");

  private Names() {}

  /** The words of a name without suffixes such as "Jr.". */
  static List<String> words(String name) {
    return java.util.Arrays.stream(name.split(" ", -1))
        .filter(w -> !w.isEmpty() && !SUFFIXES.contains(w.toLowerCase(java.util.Locale.ROOT)))
        .toList();
  }

  /** The last word of a name. */
  static String surname(String name) {
    List<String> words = words(name);
    return words.isEmpty() ? name : words.get(words.size() - 1);
  }

  /** True when the short name is the end of the long one, or the long one without middle words. */
  static boolean isShortOf(String shorter, String longer) {
    List<String> few = words(shorter);
    List<String> many = words(longer);
    if (few.size() >= many.size()) {
      return false;
    }
    if (many.subList(many.size() - few.size(), many.size()).equals(few)) {
      return true;
    }
    return few.size() >= 2
        && few.get(0).equals(many.get(0))
        && few.get(few.size() - 1).equals(many.get(many.size() - 1));
  }
}
