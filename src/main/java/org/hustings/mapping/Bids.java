package org.hustings.mapping;

import java.util.Set;
import org.hustings.text.WordLists;

/** Finds what speaks of a candidate by the bid: "Rutte's candidacy", "his re-election". */
final class Bids {
  private static final Set<String> BIDS = WordLists.of("mentions-bids");

  private static final Set<String> OFFICE_VERBS =
      WordLists.words(
          "be", "become", "lead", "head", "run", "chair", "succeed", "replace", "serve", "win",
          "take", "unseat");
  private static final Set<String> NO_BIDS = WordLists.of("mentions-no-bids");

  private Bids() {}

  /** True for a word without one of which no sentence speaks of a bid. */
  static boolean mayBeIn(String norm) {
    return isBid(norm) || norm.equals("re");
  }

  /** True for a word that means a bid. */
  static boolean isBid(String norm) {
    return BIDS.contains(norm);
  }

  /** True for a proposal or campaign to do something else than hold an office. */
  private static boolean isPlan(Line line, int i) {
    boolean open = Set.of("proposal", "campaign", "quest").contains(line.norm(i));
    return open && line.norm(i + 1).equals("to") && !OFFICE_VERBS.contains(line.norm(i + 2));
  }

  /** The token after a bid that begins at a token, adjectives passed over, or 0. */
  static int end(Line line, int at) {
    for (int i = at; i < at + 3; i++) {
      if (line.norm(i).equals("re") && line.norm(i + 1).equals("-")) {
        return i + 3;
      }
      if (BIDS.contains(line.norm(i))) {
        return NO_BIDS.contains(line.norm(i + 1)) || isPlan(line, i) ? 0 : i + 1;
      }
      if (Unnamed.ENDS.contains(line.norm(i))) {
        return 0;
      }
    }
    return 0;
  }
}
