package org.hustings.rules;

import java.util.EnumMap;
import java.util.Map;

/** The tokens of a sentence that can be reached over a gap, found once for each token and gap. */
final class Reach {
  private final Skips skips;
  private final int size;
  private final Map<Program.Gap, Places[]> known = new EnumMap<>(Program.Gap.class);

  Reach(Skips skips, int size) {
    this.skips = skips;
    this.size = size;
  }

  /** The tokens that can be reached from one. */
  Places from(int from, Program.Gap gap) {
    Places[] places = known.get(gap);
    if (places == null) {
      places = new Places[size + 1];
      known.put(gap, places);
    }
    if (places[from] == null) {
      places[from] = skips.from(from, gap);
    }
    return places[from];
  }
}
