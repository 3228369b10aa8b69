package org.hustings.mapping;

import java.util.Set;
import org.hustings.text.WordLists;

/** Finds what speaks of a candidate by the bid: "Rutte's candidacy", "his re-election". */
final class Bids {
  private static final Set<String> BIDS = WordLists.of("mentions-bids");

  private static final Set<String> NO_BIDS = WordLists.of("mentions-no-bids");

  private Bids() {}

  /** True for a word that means a bid. */
  static boolean isBid(String norm) {
    return BIDS.contains(norm);
  }

  /** The token after a bid that begins at a token, adjectives passed over, or 0. */
  static int end(Line line, int at) {
    for (int i = at; i < at + 3; i++) {
      if (line.norm(i).equals("re") && line.norm(i + 1).equals("-")) {
        return i + 3;
      }
      if (BIDS.contains(line.norm(i))) {
        return NO_BIDS.contains(line.norm(i + 1)) ? 0 : i + 1;
      }
      if (Unnamed.ENDS.contains(line.norm(i))) {
        return 0;
      }
    }
    return 0;
  }
}
