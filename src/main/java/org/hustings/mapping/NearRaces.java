package org.hustings.mapping;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The sentences near which some word tells of a race for an office, found when asked for. */
final class NearRaces {
  private static final int NEAR = 5;

  private final List<Line> lines;
  private final Set<Integer> begins = new HashSet<>();
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
    return begins.contains(line.sentence().begin());
  }

  private void find() {
    long traits = 0;
    for (Line line : lines) {
      traits |= line.traits();
    }
    if (Trait.SPORT.in(traits) && !Trait.POLITICAL.in(traits)) {
      return;
    }
    for (int i = 0; i < lines.size(); i++) {
      if (isAboutRace(lines.get(i))) {
        int last = Math.min(lines.size(), i + NEAR + 1);
        for (int k = Math.max(0, i - NEAR); k < last; k++) {
          begins.add(lines.get(k).sentence().begin());
        }
      }
    }
  }

  private static boolean isAboutRace(Line line) {
    if (Telling.isRace(line)) {
      return true;
    }
    for (Title title : line.titles()) {
      if (Races.isAimedAt(line, title)) {
        return true;
      }
    }
    return false;
  }
}
