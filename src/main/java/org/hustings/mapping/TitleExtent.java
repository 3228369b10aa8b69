package org.hustings.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hustings.model.Token;
import org.hustings.text.WordLists;

/**
 * Tells how far a title reaches in its sentence, and which body it is of.
 *
 * @param i the spot of the title among those of the sentence
 */
record TitleExtent(List<Token> tokens, List<Spot> spots, int i) {
  private static final Set<String> DESCRIBING = WordLists.of("titles-describing");
  private static final Set<String> FORMER =
      WordLists.words(
          "former",
          "ex",
          "then",
          "onetime",
          "late",
          "ousted",
          "deposed",
          "erstwhile",
          "disgraced",
          "retired");
  private static final Set<String> GENERIC =
      WordLists.words(
          "minister", "secretary", "commissioner", "spokesman", "ambassador", "chief", "director");
  private static final Set<String> PORTFOLIO =
      WordLists.words("minister", "secretary", "commissioner");
  private static final Set<String> NO_PORTFOLIO = WordLists.of("titles-no-portfolio");
  private static final Set<String> MAKING =
      WordLists.words(
          "elect",
          "electing",
          "reelect",
          "make",
          "making",
          "name",
          "naming",
          "appoint",
          "appointing");
  private static final Set<String> NO_BODY =
      WordLists.words(
          "republican",
          "democratic",
          "democrat",
          "conservative",
          "labour",
          "liberal",
          "labor",
          "city",
          "county",
          "town",
          "village",
          "borough",
          "district");

  private static final Set<String> UNNAMED_BODIES =
      WordLists.words(
          "bank",
          "parliament",
          "senate",
          "congress",
          "assembly",
          "chamber",
          "house",
          "court",
          "army",
          "police",
          "party",
          "union",
          "federation",
          "association",
          "council",
          "committee");

  /** True for a word that describes a title, such as "new". */
  static boolean isDescribing(String norm) {
    return DESCRIBING.contains(norm);
  }

  /** True for a word that says that a title was held once. */
  static boolean isFormer(String norm) {
    return FORMER.contains(norm);
  }

  /** True when a word of these says that somebody held the title once. */
  boolean former(int low, int to) {
    for (int i = low; i < to; i++) {
      if (Trait.FORMER.of(tokens.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** Where the title begins with the word before a generic one: "trade" in "trade minister". */
  int start() {
    Spot spot = spots.get(i);
    if (!GENERIC.contains(spot.text().toLowerCase(Locale.ROOT))) {
      return spot.from();
    }
    int start = spot.from();
    int floor = i == 0 ? 0 : spots.get(i - 1).to();
    while (start > floor && spot.from() - start < 3) {
      Token before = tokens.get(start - 1);
      if (!before.isWord()
          || NO_PORTFOLIO.contains(before.norm())
          || before.norm().endsWith("ed")) {
        break;
      }
      start--;
    }
    return start;
  }

  /** Where "Secretary of Health and Human Services" ends: behind what is no state or known body. */
  int end() {
    Spot spot = spots.get(i);
    int at = spot.to();
    boolean generic = PORTFOLIO.contains(spot.text().toLowerCase(Locale.ROOT));
    if (!generic || at + 1 >= tokens.size() || !isOf(tokens.get(at).norm())) {
      return at;
    }
    int from = tokens.get(at + 1).norm().equals("the") ? at + 2 : at + 1;
    for (int k = i + 1; k < spots.size() && spots.get(k).from() <= from; k++) {
      if (spots.get(k).from() == from && spots.get(k).type() != Spot.Type.NAME) {
        return at;
      }
    }
    int end = from;
    while (end < tokens.size() && end - from < 7 && isPortfolio(end)) {
      end++;
    }
    return end > from ? end : at;
  }

  private static boolean isOf(String norm) {
    return norm.equals("of") || norm.equals("for");
  }

  private boolean isPortfolio(int at) {
    Token token = tokens.get(at);
    boolean joins = token.norm().equals("and") || token.norm().equals("&");
    return joins
        ? at + 1 < tokens.size() && tokens.get(at + 1).isWord() && tokens.get(at + 1).capitalised()
        : token.isWord() && token.capitalised();
  }

  /** The state or organisation right before where the title starts. */
  Optional<Spot> bodyBefore(int start) {
    if (i == 0) {
      return Optional.empty();
    }
    Spot before = spots.get(i - 1);
    if (!before.isBody()
        || NO_BODY.contains(before.text().toLowerCase(Locale.ROOT))
        || isMade(before)) {
      return Optional.empty();
    }
    for (int k = before.to(); k < start; k++) {
      String norm = tokens.get(k).norm();
      boolean mark = norm.equals("'s") || norm.equals("'") || norm.equals("-");
      if (!mark && (!DESCRIBING.contains(norm) || norm.equals("the"))) {
        return Optional.empty();
      }
    }
    return start - before.to() <= 5 ? Optional.of(before) : Optional.empty();
  }

  /** True for whoever is made something: "elect Ana Silva mayor", "name her party chair". */
  private boolean isMade(Spot spot) {
    return spot.type() == Spot.Type.NAME
        && spot.from() > 0
        && MAKING.contains(tokens.get(spot.from() - 1).norm());
  }

  /** The state or organisation that follows: "president of France". */
  Optional<Spot> bodyAfter() {
    int at = spots.get(i).to();
    if (at >= tokens.size() || !Set.of("of", "for").contains(tokens.get(at).norm())) {
      return Optional.empty();
    }
    boolean of = tokens.get(at).norm().equals("of");
    at++;
    if (at < tokens.size() && tokens.get(at).norm().equals("the")) {
      at++;
    }
    int from = at;
    return i + 1 < spots.size()
            && spots.get(i + 1).from() == from
            && spots.get(i + 1).isBody()
            && (of || spots.get(i + 1).type() == Spot.Type.ORGANISATION)
            && !ownsUnnamed(spots.get(i + 1))
        ? Optional.of(owned(i + 1))
        : Optional.empty();
  }

  private static boolean isPlain(Token token) {
    return token.isWord() && !token.capitalised();
  }

  private static boolean isMark(String norm) {
    return norm.equals("'s") || norm.equals("'");
  }

  /** Of "New Zealand's Labour Party" the party. */
  private Spot owned(int at) {
    int to = spots.get(at).to();
    boolean owns =
        to < tokens.size()
            && isMark(tokens.get(to).norm())
            && at + 1 < spots.size()
            && spots.get(at + 1).from() == to + 1
            && spots.get(at + 1).isBody();
    return owns ? spots.get(at + 1) : spots.get(at);
  }

  /** True for "Mexico" in "governor of Mexico's central bank": the governor is not Mexico's. */
  private boolean ownsUnnamed(Spot spot) {
    int to = spot.to();
    if (to >= tokens.size() || !isMark(tokens.get(to).norm())) {
      return false;
    }
    int at = to + 1;
    while (at < tokens.size() && at < to + 4 && isPlain(tokens.get(at))) {
      if (UNNAMED_BODIES.contains(tokens.get(at).norm())) {
        return true;
      }
      at++;
    }
    return false;
  }

  /** Where the words that describe what begins at a token begin. */
  int low(int from) {
    int floor = 0;
    for (int k = i - 1; k >= 0 && floor == 0; k--) {
      if (spots.get(k).to() <= from && spots.get(k).type() != Spot.Type.TITLE) {
        floor = spots.get(k).to();
      }
    }
    int low = from;
    while (low > floor && from - low < 6 && Trait.DESCRIBING.of(tokens.get(low - 1))) {
      low--;
    }
    return low;
  }
}
