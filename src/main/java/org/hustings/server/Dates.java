package org.hustings.server;

import static java.time.ZoneOffset.UTC;
import static org.hustings.server.Html.element;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes dates for readers: "2024-02-22" as "22 February 2024". */
final class Dates {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.UK);

  private static final int LONGEST = 40;

  private Dates() {}

  /** A date, month or year in words; any other text stays as it is, as far as it is short. */
  static Html html(String date) {
    return isDate(date) ? element("time", text(date)).with("datetime", date) : other(date);
  }

  /** The same with the month cut to three letters: "22 Feb 2024". */
  static Html brief(String date) {
    if (!isDate(date)) {
      return other(date);
    }
    String[] words = text(date).split(" ", -1);
    String text =
        words.length == 3
            ? words[0] + " " + words[1].substring(0, 3) + " " + words[2]
            : String.join(" ", words);
    return element("time", text).with("datetime", date);
  }

  private static boolean isDate(String text) {
    return text.matches("[0-9]{4}(-[0-9]{2}){0,2}");
  }

  private static Html other(String text) {
    return text.isEmpty() ? Html.nothing() : Html.name(Names.cut(text, LONGEST));
  }

  /** A date and time in words, in UTC: "26 November 2026, 11:02 UTC"; any other text as it is. */
  static Html moment(String time) {
    try {
      return element("time", OffsetDateTime.parse(time).withOffsetSameInstant(UTC).format(MOMENT))
          .with("datetime", time);
    } catch (DateTimeException e) {
      return other(time);
    }
  }

  /** A date, month or year in words; any other text as it is. */
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
