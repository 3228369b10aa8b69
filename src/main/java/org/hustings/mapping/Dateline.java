package org.hustings.mapping;

import java.util.List;
import java.util.Set;
import org.hustings.model.Token;
import org.hustings.text.WordLists;

/** Finds where a report is dated from: "SAN JOSE, Calif. (Staff) —". */
final class Dateline {
  private static final int LONGEST = 14;
  private static final Set<String> MARKS = WordLists.words(",", "(", ")", "/", ".", "-", "'s", "'");

  private Dateline() {}

  /**
   * The token after the dash that ends the dateline with which a sentence begins; 0 without one.
   */
  static int end(List<Token> tokens) {
    if (tokens.isEmpty() || !isCapitals(tokens.get(0))) {
      return 0;
    }
    for (int i = 1; i < Math.min(tokens.size(), LONGEST); i++) {
      Token token = tokens.get(i);
      String norm = token.norm();
      boolean dash =
          norm.equals("—") || norm.equals("--") || (norm.equals("-") && isApart(tokens, i));
      if (dash) {
        return i + 1;
      }
      boolean inside = token.isWord() ? isInside(token) : MARKS.contains(norm);
      if (!inside) {
        return 0;
      }
    }
    return 0;
  }

  private static boolean isCapitals(Token token) {
    return token.isWord() && Trait.CAPITALS.of(token) && token.text().length() > 2;
  }

  private static boolean isApart(List<Token> tokens, int i) {
    return tokens.get(i).begin() > tokens.get(i - 1).end();
  }

  private static boolean isInside(Token token) {
    return token.capitalised()
        || Character.isDigit(token.text().charAt(0))
        || token.norm().equals("de")
        || token.norm().equals("the");
  }
}
