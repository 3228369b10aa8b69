package org.hustings.mapping;

import java.util.Set;
import org.hustings.text.WordLists;

/** Words that are capitalised at the start of a sentence, or always, and are no part of a name. */
final class CommonWords {
  private static final Set<String> WORDS = WordLists.of("common-words-words");

  private CommonWords() {}

  static boolean contains(String norm) {
    return WORDS.contains(norm);
  }
}
