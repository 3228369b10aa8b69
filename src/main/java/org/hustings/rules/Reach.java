package org.hustings.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tokens of a sentence that can be reached over a gap, found once for each token and gap. */
final class Reach {
  private record Place(int from, Program.Gap gap) {}

  private final Skips skips;
  private final Map<Place, List<int[]>> known = new HashMap<>();

  Reach(Skips skips) {
    this.skips = skips;
  }

  /** The tokens, each with the number of tokens passed over. */
  List<int[]> from(int from, Program.Gap gap) {
    Place key = new Place(from, gap);
    List<int[]> places = known.get(key);
    if (places == null) {
      places = skips.from(from, gap);
      known.put(key, places);
    }
    return places;
  }
}
