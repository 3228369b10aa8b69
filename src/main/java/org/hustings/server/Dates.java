package org.hustings.server;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes dates for readers: "2024-02-22" as "22 February 2024". */
final class Dates {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

  private Dates() {}

  /** A date, month or year in words; any other text stays as it is. */
  static Html html(String date) {
    return date.isEmpty()
        ? Html.nothing()
        : Html.element("time", text(date)).with("datetime", date);
  }

  static String text(String date) {
    try {
      return switch (date.length()) {
        case 10 -> LocalDate.parse(date).format(DAY);
        case 7 -> YearMonth.parse(date).format(MONTH);
        default -> date;
      };
    } catch (DateTimeException e) {
      return date;
    }
  }
}
