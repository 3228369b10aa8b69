package org.hustings.server;

import static org.hustings.server.Html.element;
import static org.hustings.server.Html.link;
import static org.hustings.server.Html.parts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A picture of when endorsements were made: a row a candidate, a bar a day, or some days where
 * there are many; its height is how many say so. What was denied or withdrawn hangs below the line.
 */
final class DayChart {
  private static final int MOST_ROWS = 8;
  private static final int MOST_BARS = 110;
  private static final int WIDTH = 1000;
  private static final int LEFT = 40;
  private static final int ROW = 60;
  private static final int LINE = 44;
  private static final int AXIS = 26;

  private final Visit visit;
  private final Function<String, String> address;

  /**
   * Makes a chart.
   *
   * @param address leads from a day to its place in the list
   */
  DayChart(Visit visit, Function<String, String> address) {
    this.visit = visit;
    this.address = address;
  }

  /** The picture; nothing where fewer than two days have an endorsement. */
  Html html(List<Contender> contenders) {
    List<Contender> rows =
        contenders.stream()
            .filter(r -> r.said().stream().anyMatch(DayChart::isDated))
            .limit(MOST_ROWS)
            .toList();
    List<LocalDate> days =
        rows.stream()
            .flatMap(r -> r.said().stream())
            .filter(DayChart::isDated)
            .flatMap(s -> day(s.since()).stream())
            .sorted()
            .toList();
    if (days.isEmpty() || days.get(0).equals(days.get(days.size() - 1))) {
      return Html.nothing();
    }
    return drawn(rows, days.get(0), days.get(days.size() - 1));
  }

  private Html drawn(List<Contender> rows, LocalDate first, LocalDate last) {
    int span = (int) ChronoUnit.DAYS.between(first, last) + 1;
    int days = (span + MOST_BARS - 1) / MOST_BARS;
    int width = Math.min(24, (WIDTH - LEFT) / ((span + days - 1) / days));
    List<Html> drawn = new ArrayList<>();
    List<Map<Integer, DayBar>> bars = rows.stream().map(r -> bars(r, first, days)).toList();
    int highest =
        bars.stream().flatMap(b -> b.values().stream()).mapToInt(DayBar::height).max().orElse(1);
    for (int i = 0; i < rows.size(); i++) {
      drawn.add(row(rows.get(i), bars.get(i), i * ROW, width, highest));
    }
    int bottom = rows.size() * ROW + AXIS - 8;
    int right = LEFT + width * ((span + days - 1) / days);
    drawn.add(Svg.text(LEFT, bottom, Dates.text(first.toString()), "axis"));
    drawn.add(Svg.text(Math.max(right, 300), bottom, Dates.text(last.toString()), "axis end"));
    String bar = days == 1 ? "a bar a day" : "a bar for " + days + " days";
    return element(
            "figure",
            element("figcaption", "Endorsements by day: " + bar + ", a row a candidate")
                .css("place"),
            element(
                    "div",
                    Svg.picture(WIDTH, rows.size() * ROW + AXIS, "Endorsements by day", drawn))
                .css("map")
                .with("tabindex", "0")
                .with("role", "region")
                .with("aria-label", "Chart"))
        .css("chart");
  }

  private static Map<Integer, DayBar> bars(Contender contender, LocalDate first, int days) {
    Map<Integer, DayBar> bars = new TreeMap<>();
    for (Said said : contender.said()) {
      if (isDated(said)) {
        day(said.since())
            .map(d -> (int) ChronoUnit.DAYS.between(first, d) / days)
            .ifPresent(at -> bars.computeIfAbsent(at, b -> new DayBar()).add(said));
      }
    }
    return bars;
  }

  private Html row(
      Contender contender, Map<Integer, DayBar> bars, int top, int width, int highest) {
    List<Html> parts = new ArrayList<>();
    parts.add(Svg.rect(4, top + LINE - 22, 24, 24, contender.css() + " fill").with("rx", "3"));
    parts.add(Svg.text(16, top + LINE - 4, contender.letter(), "code on-fill"));
    parts.add(Svg.line(LEFT, top + LINE, WIDTH, top + LINE, "base"));
    bars.forEach(
        (at, bar) -> {
          String name = visit.names().brief(contender.candidate());
          Html drawn =
              bar.html(LEFT + at * width, top + LINE, width, highest, contender.css(), name);
          parts.add(link(address.apply(bar.day()), drawn).with("tabindex", "-1"));
        });
    return parts(parts.stream());
  }

  private static boolean isDated(Said said) {
    return said.endorses() && day(said.since()).isPresent();
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
