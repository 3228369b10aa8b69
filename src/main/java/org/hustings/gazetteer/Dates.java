package org.hustings.gazetteer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Days, months and years as the files write them: "2024-02-22", "2024-02", "2024". Read by hand,
 * because a gazetteer has thousands and the first uses of java.time's parser are slow.
 */
final class Dates {
  private Dates() {}

  /** True when the text is a date, and of the length that an XML Schema datatype asks for. */
  static boolean is(String datatype, String text) {
    int length =
        switch (datatype) {
          case "date" -> 10;
          case "gYearMonth" -> 7;
          case "gYear" -> 4;
          default -> -1;
        };
    return text.length() == length && first(text).isPresent();
  }

  /** The first day that a date can mean; empty when the text is none. */
  static Optional<LocalDate> first(String text) {
    int length = text.length();
    boolean shaped = length == 4 || ((length == 7 || length == 10) && text.charAt(4) == '-');
    if (!shaped || (length == 10 && text.charAt(7) != '-')) {
      return Optional.empty();
    }
    int year = number(text, 0, 4);
    int month = length > 4 ? number(text, 5, 7) : 1;
    int day = length > 7 ? number(text, 8, 10) : 1;
    if (year < 0 || month < 0 || day < 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The last day that a date can mean; empty when the text is none. */
  static Optional<LocalDate> last(String text) {
    return first(text)
        .map(
            day ->
                switch (text.length()) {
                  case 4 -> LocalDate.of(day.getYear(), 12, 31);
                  case 7 -> YearMonth.from(day).atEndOfMonth();
                  default -> day;
                });
  }

  /** The number that the digits make, or -1. */
  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + c - '0';
    }
    return number;
  }
}
