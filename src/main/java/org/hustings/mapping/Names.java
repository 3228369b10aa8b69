package org.hustings.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hustings.text.WordLists;

/** What can be told from the form of a person's name. */
final class Names {
  private static final Set<String> SUFFIXES =
      WordLists.words("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");

  private Names() {}

  /** The words of a name without suffixes such as "Jr."; the name itself when it is one. */
  static List<String> words(String name) {
    if (name.indexOf(' ') < 0) {
      return List.of(name);
    }
    List<String> out = new ArrayList<>();
    int from = 0;
    while (from < name.length()) {
      int space = name.indexOf(' ', from);
      int to = space < 0 ? name.length() : space;
      String word = name.substring(from, to);
      if (!word.isEmpty() && !isSuffix(word)) {
        out.add(word);
      }
      from = to + 1;
    }
    return out.isEmpty() ? List.of(name) : out;
  }

  private static boolean isSuffix(String word) {
    return word.length() <= 3 && SUFFIXES.contains(word.toLowerCase(Locale.ROOT));
  }

  /** The last word of a name. */
  static String surname(String name) {
    List<String> words = words(name);
    return words.get(words.size() - 1);
  }

  /** True when the short name is the end of the long one, or the long one without middle words. */
  static boolean isShortOf(List<String> few, List<String> many) {
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
