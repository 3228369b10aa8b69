package org.hustings.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/**
 * A day, a month or a year as it was said: "2024-02-22", "2024-02" or "2024"; the empty string when
 * nothing was said.
 */
public record When(String said) {
  /** Nothing is known of the time. */
  public static final When UNKNOWN = new When("");

  public When {
    if (!said.isEmpty() && days(said).isEmpty()) {
      throw new IllegalArgumentException("no date, month or year: " + said);
    }
  }

  /** Reads a date, month or year; empty when it is none. */
  public static Optional<When> read(String said) {
    return days(said).isEmpty() ? Optional.empty() : Optional.of(new When(said));
  }

  /** The first day that it can mean. */
  public Optional<LocalDate> earliest() {
    return days(said).map(d -> d[0]);
  }

  /** The last day that it can mean. */
  public Optional<LocalDate> latest() {
    return days(said).map(d -> d[1]);
  }

  /** Local name of the XML Schema datatype of what was said. */
  public String datatype() {
    return switch (said.length()) {
      case 10 -> "date";
      case 7 -> "gYearMonth";
      default -> "gYear";
    };
  }

  /** A year as it is written in a date, in four digits at least. */
  public static String year(int year) {
    return year < 1000 ? String.format(Locale.ROOT, "%04d", year) : Integer.toString(year);
  }

  private static Optional<LocalDate[]> days(String said) {
    try {
      return switch (said.length()) {
        case 4 -> Optional.of(span(month(said + "-01"), month(said + "-12")));
        case 7 -> Optional.of(span(month(said), month(said)));
        case 10 -> Optional.of(span(day(said)));
        default -> Optional.empty();
      };
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static LocalDate[] span(YearMonth first, YearMonth last) {
    return new LocalDate[] {first.atDay(1), last.atEndOfMonth()};
  }

  private static LocalDate[] span(LocalDate day) {
    return new LocalDate[] {day, day};
  }

  /** The day that YYYY-MM-DD says, mostly without the JDK's formatter, which takes its time. */
  static LocalDate day(String said) {
    return said.length() == 10 && isPlain(said)
        ? LocalDate.of(number(said, 0, 4), number(said, 5, 7), number(said, 8, 10))
        : LocalDate.parse(said);
  }

  private static YearMonth month(String said) {
    return isPlain(said)
        ? YearMonth.of(number(said, 0, 4), number(said, 5, 7))
        : YearMonth.parse(said);
  }

  /** True for digits with a hyphen after the year and the month. */
  private static boolean isPlain(String said) {
    for (int i = 0; i < said.length(); i++) {
      char c = said.charAt(i);
      if ((i == 4 || i == 7) ? c != '-' : (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  private static int number(String said, int from, int to) {
    return Integer.parseInt(said, from, to, 10);
  }
}
