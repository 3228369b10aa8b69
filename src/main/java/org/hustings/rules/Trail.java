package org.hustings.rules;

import java.util.List;
import java.util.Optional;

/** What was taken on the way to a step of a program. */
record Trail(int cue, int subjectEnd, int skipped, Optional<Trail> before, List<Found.Fill> fills) {
  /** Nothing taken yet. */
  static Trail from(int start) {
    return new Trail(-1, start, 0, Optional.empty(), List.of());
  }

  /** With a word taken at a token. */
  Trail word(int at, boolean isCue, int cost, int from) {
    boolean first = cue < 0 && isCue;
    int subject = first && fillsCount() == 0 ? from : subjectEnd;
    return new Trail(first ? at : cue, subject, skipped + cost, Optional.of(this), List.of());
  }

  /** With mentions taken, the last of which ends before a token. */
  Trail fill(List<Found.Fill> taken, int end, int cost) {
    int subject = cue < 0 ? end : subjectEnd;
    return new Trail(cue, subject, skipped + cost, Optional.of(this), taken);
  }

  private int fillsCount() {
    return fills.size() + before.map(Trail::fillsCount).orElse(0);
  }

  /** Adds all fills, the first taken first. */
  void collect(List<Found.Fill> into) {
    before.ifPresent(b -> b.collect(into));
    into.addAll(fills);
  }
}
