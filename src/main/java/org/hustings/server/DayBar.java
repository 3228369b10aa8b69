package org.hustings.server;

import static org.hustings.server.Html.parts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One bar of a chart: how many endorsements of a candidate were stated, reported, denied in some
 * days.
 */
final class DayBar {
  /** How high the highest bar is. */
  private static final int HIGH = 38;

  private static final int LOW = 12;

  private final Map<Stance, Integer> counts = new EnumMap<>(Stance.class);
  private String day = "";

  void add(Said said) {
    counts.merge(said.stance(), 1, Integer::sum);
    day = day.isEmpty() ? said.since() : day;
  }

  /** The first day, in ISO form. */
  String day() {
    return day;
  }

  /** What the bars of a chart are measured by. */
  int height() {
    return Math.max(count(Stance.BACKS) + count(Stance.UNSURE), count(Stance.ENDED) * 3);
  }

  private int count(Stance stance) {
    return counts.getOrDefault(stance, 0);
  }

  /**
   * The bar, with words that say the same.
   *
   * @param line where it stands on
   * @param highest the greatest height in the chart
   */
  Html html(int x, int line, int width, int highest, String css, String name) {
    int wide = Math.max(3, width - 2);
    int sure = count(Stance.BACKS) * HIGH / highest;
    int unsure = count(Stance.UNSURE) * HIGH / highest;
    int ended = Math.min(LOW, count(Stance.ENDED) * HIGH / highest);
    List<Html> parts = new ArrayList<>();
    parts.add(Svg.title(words(name)));
    if (sure > 0) {
      parts.add(Svg.rect(x, line - sure, wide, sure, css + " fill"));
    }
    if (unsure > 0) {
      parts.add(
          Svg.rect(x, line - sure - unsure, wide, unsure, css + " line")
              .with("fill", "url(#hatch-" + css + ")"));
    }
    if (ended > 0) {
      parts.add(Svg.rect(x, line + 2, wide, ended, css + " line hollow"));
    }
    return parts(parts.stream());
  }

  private String words(String name) {
    return Dates.text(day)
        + ", "
        + name
        + ": "
        + count(Stance.BACKS)
        + " stated, "
        + count(Stance.UNSURE)
        + " reported or expected, "
        + count(Stance.ENDED)
        + " denied or withdrawn";
  }
}
