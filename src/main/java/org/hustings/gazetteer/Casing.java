package org.hustings.gazetteer;

import java.util.List;
import java.util.Set;
import org.hustings.model.Token;

/** How a word of a name must be written where it stands in a text. */
enum Casing {
  /** Either way: "minister". */
  ANY,
  /** With a capital at least: "Germany". */
  CAPITAL,
  /** In capitals only: "US", "WHO". */
  CAPITALS;

  /** Acronyms that are words too, and say nothing in a headline in capitals. */
  private static final Set<String> WORDS = Set.of("us", "who", "car", "bis", "isis", "un", "au");

  /** What a word asks for, as the name writes it. */
  static Casing of(Token word) {
    String text = word.text();
    if (!word.capitalised()) {
      return ANY;
    }
    boolean acronym = text.length() > 1 && Character.isLetter(text.charAt(1));
    boolean dotted = text.length() > 2 && text.charAt(1) == '.';
    return (acronym || dotted) && isCapitals(text) ? CAPITALS : CAPITAL;
  }

  /** True when a word of a text is written so. */
  boolean fits(Token word) {
    return switch (this) {
      case ANY -> true;
      case CAPITAL -> word.capitalised();
      case CAPITALS -> isCapitals(word.text());
    };
  }

  /** True for an acronym, folded, that is a plain word too. */
  static boolean isWord(String acronym) {
    return WORDS.contains(acronym);
  }

  /** True when the whole sentence is in capitals. */
  static boolean shouts(List<Token> sentence) {
    int words = 0;
    for (Token token : sentence) {
      if (!isCapitals(token.text())) {
        return false;
      }
      words += token.isWord() ? 1 : 0;
    }
    return words > 2;
  }

  private static boolean isCapitals(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLowerCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
