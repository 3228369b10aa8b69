package org.hustings.mapping;

import java.util.BitSet;
import java.util.List;

/** The sentences near which some word tells of a race for an office, found when asked for. */
final class NearRaces {
  private static final int NEAR = 5;

  private final List<Line> lines;
  private final BitSet begins = new BitSet();
  private boolean found;

  NearRaces(List<Line> lines) {
    this.lines = lines;
  }

  /** True for a sentence that tells of a race, or stands near one that does. */
  boolean contains(Line line) {
    if (!found) {
      find();
      found = true;
    }
    return begins.get(line.sentence().begin());
  }

  private void find() {
    if (lines.stream().anyMatch(Telling::isSport)
        && lines.stream().noneMatch(Telling::isPolitical)) {
      return;
    }
    for (int i = 0; i < lines.size(); i++) {
      if (isAboutRace(lines.get(i))) {
        int last = Math.min(lines.size(), i + NEAR + 1);
        lines.subList(Math.max(0, i - NEAR), last).forEach(l -> begins.set(l.sentence().begin()));
      }
    }
  }

  private static boolean isAboutRace(Line line) {
    return Telling.isRace(line) || line.titles().stream().anyMatch(t -> Races.isAimedAt(line, t));
  }
}
