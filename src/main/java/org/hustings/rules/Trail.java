package org.hustings.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was taken on the way to a step of a program.
 *
 * @param taken how many slots are filled
 */
record Trail(
    int cue,
    int subjectEnd,
    int skipped,
    int taken,
    Optional<Trail> before,
    List<Found.Fill> fills) {
  /** Nothing taken yet. */
  static Trail from(int start) {
    return new Trail(-1, start, 0, 0, Optional.empty(), List.of());
  }

  /** As if no cue had been met before a token. */
  Trail cueless(int at) {
    return new Trail(-1, at, skipped, taken, Optional.of(this), List.of());
  }

  /** With a word taken at a token. */
  Trail word(int at, boolean isCue, int cost, int from) {
    boolean first = cue < 0 && isCue;
    int subject = first && taken == 0 ? from : subjectEnd;
    return new Trail(
        first ? at : cue, subject, skipped + cost, taken, Optional.of(this), List.of());
  }

  /** With mentions taken, the last of which ends before a token. */
  Trail fill(List<Found.Fill> fillings, int end, int cost) {
    int subject = cue < 0 ? end : subjectEnd;
    int count = taken + fillings.size();
    return new Trail(cue, subject, skipped + cost, count, Optional.of(this), fillings);
  }

  /** All fills, the first taken first. */
  List<Found.Fill> all() {
    List<Found.Fill> out = new ArrayList<>();
    collect(out);
    return out;
  }

  private void collect(List<Found.Fill> into) {
    before.ifPresent(b -> b.collect(into));
    into.addAll(fills);
  }
}
