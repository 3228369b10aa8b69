package org.hustings.mapping;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hustings.model.Token;
import org.hustings.model.When;
import org.hustings.text.WordLists;

/** Finds the expressions of time in a sentence and what they mean on the day of publication. */
final class Dates {
  private static final Map<String, Integer> MONTHS = new HashMap<>();
  private static final Map<String, DayOfWeek> WEEKDAYS = new HashMap<>();
  private static final Pattern ORDINAL = Pattern.compile("(st|nd|rd|th)$");
  private static final Set<String> LEADING = WordLists.of("dates-leading");
  private static final Set<String> BEFORE_YEARS =
      WordLists.words(
          "in", "since", "by", "until", "of", "before", "after", "from", "early", "late", "(");
  private static final Set<String> RELATIVE =
      WordLists.words(
          "today",
          "tonight",
          "yesterday",
          "tomorrow",
          "last",
          "this",
          "next",
          "previous",
          "earlier");

  static {
    for (Month month : Month.values()) {
      String full = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
      MONTHS.put(full, month.getValue());
      MONTHS.put(full.substring(0, 3) + ".", month.getValue());
      if (month != Month.MAY && month != Month.MARCH) {
        MONTHS.put(full.substring(0, 3), month.getValue());
      }
    }
    MONTHS.put("sept", 9);
    MONTHS.put("sept.", 9);
    for (DayOfWeek day : DayOfWeek.values()) {
      WEEKDAYS.put(
          day.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT), day);
    }
  }

  /**
   * An expression of time, in tokens.
   *
   * @param future whether it points beyond the day of publication
   */
  record Expression(int from, int to, When when, boolean future) {}

  private final Optional<LocalDate> today;

  Dates(Optional<LocalDate> today) {
    this.today = today;
  }

  /** True for a word with which an expression of time may begin. */
  static boolean mayBegin(String norm) {
    return WEEKDAYS.containsKey(norm)
        || MONTHS.containsKey(norm)
        || RELATIVE.contains(norm)
        || number(norm, 1, 31) > 0
        || number(norm, 1900, 2100) > 0;
  }

  /**
   * The expressions of a sentence, in order; of those without a known anchor the time is unknown.
   *
   * @param tokens with {@link Trait#TIME}, where they have it
   */
  List<Expression> in(List<Token> tokens) {
    List<Expression> out = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      boolean may = Trait.TIME.of(tokens.get(i));
      Optional<Expression> one = may ? at(tokens, i) : Optional.empty();
      if (one.isPresent()) {
        out.add(led(tokens, one.get(), out.isEmpty() ? 0 : out.get(out.size() - 1).to()));
        i = one.get().to();
      } else {
        i++;
      }
    }
    return out;
  }

  /** With the prepositions and articles before it: "on", "since the", "earlier in". */
  private static Expression led(List<Token> tokens, Expression one, int floor) {
    int from = one.from();
    while (from > floor && LEADING.contains(tokens.get(from - 1).norm())) {
      from--;
    }
    return new Expression(from, one.to(), one.when(), one.future());
  }

  private Optional<Expression> at(List<Token> tokens, int i) {
    String norm = tokens.get(i).norm();
    if (WEEKDAYS.containsKey(norm)) {
      return Optional.of(weekday(tokens, i));
    }
    if (MONTHS.containsKey(norm) && tokens.get(i).capitalised()) {
      return month(tokens, i);
    }
    if (number(norm, 1, 31) > 0
        && i + 1 < tokens.size()
        && MONTHS.containsKey(norm(tokens, i + 1))) {
      int year = number(norm(tokens, i + 2), 1900, 2100);
      int to = year > 0 ? i + 3 : i + 2;
      return Optional.of(
          new Expression(i, to, day(year, monthOf(tokens, i + 1), number(norm, 1, 31)), false));
    }
    if (number(norm, 1900, 2100) > 0 && isYear(tokens, i)) {
      return Optional.of(new Expression(i, i + 1, new When(norm), false));
    }
    return relative(tokens, i, norm);
  }

  private static boolean isYear(List<Token> tokens, int i) {
    return BEFORE_YEARS.contains(norm(tokens, i - 1));
  }

  private Expression weekday(List<Token> tokens, int i) {
    int to = i + 1;
    if (norm(tokens, to).equals("(")) {
      Optional<Expression> inner = to + 1 < tokens.size() ? at(tokens, to + 1) : Optional.empty();
      if (inner.isPresent() && norm(tokens, inner.get().to()).equals(")")) {
        return new Expression(i, inner.get().to() + 1, inner.get().when(), false);
      }
    }
    if (norm(tokens, to).equals(",")
        && to + 1 < tokens.size()
        && MONTHS.containsKey(norm(tokens, to + 1))) {
      Optional<Expression> inner = month(tokens, to + 1);
      if (inner.isPresent() && inner.get().when().said().length() == 10) {
        return new Expression(i, inner.get().to(), inner.get().when(), false);
      }
    }
    boolean next = norm(tokens, i - 1).equals("next");
    DayOfWeek day = WEEKDAYS.get(norm(tokens, i));
    When when =
        today
            .map(
                t ->
                    next
                        ? t.with(TemporalAdjusters.next(day))
                        : t.with(TemporalAdjusters.previousOrSame(day)))
            .map(d -> new When(d.toString()))
            .orElse(When.UNKNOWN);
    return new Expression(i, to, when, next);
  }

  private Optional<Expression> month(List<Token> tokens, int i) {
    int month = monthOf(tokens, i);
    int day = number(bare(norm(tokens, i + 1)), 1, 31);
    int at = day > 0 ? i + 2 : i + 1;
    int comma = norm(tokens, at).equals(",") ? 1 : 0;
    int year = number(norm(tokens, at + comma), 1900, 2100);
    if (year > 0) {
      at += comma + 1;
    }
    if (day > 0) {
      return Optional.of(new Expression(i, at, day(year, month, day), false));
    }
    if (year > 0) {
      return Optional.of(new Expression(i, at, new When(month(year, month)), false));
    }
    boolean led = LEADING.contains(norm(tokens, i - 1));
    return led
        ? Optional.of(new Expression(i, at, monthNear(tokens, i, month), false))
        : Optional.empty();
  }

  /** "2" of "2nd". */
  private static String bare(String day) {
    return day.length() > 2 && Character.isDigit(day.charAt(0))
        ? ORDINAL.matcher(day).replaceAll("")
        : day;
  }

  /** The month of that name nearest before the day of publication, or after it when so led. */
  private When monthNear(List<Token> tokens, int i, int month) {
    if (today.isEmpty()) {
      return When.UNKNOWN;
    }
    LocalDate day = today.get();
    boolean ahead = Set.of("by", "next", "until").contains(norm(tokens, i - 1));
    int year = day.getYear();
    if (ahead && month < day.getMonthValue()) {
      year++;
    } else if (!ahead && month > day.getMonthValue()) {
      year--;
    }
    return new When(month(year, month));
  }

  private When day(int year, int month, int day) {
    try {
      if (year > 0) {
        return new When(LocalDate.of(year, month, day).toString());
      }
      if (today.isEmpty()) {
        return When.UNKNOWN;
      }
      LocalDate near = LocalDate.of(today.get().getYear(), month, day);
      if (near.isAfter(today.get().plusMonths(6))) {
        near = near.minusYears(1);
      } else if (near.isBefore(today.get().minusMonths(11))) {
        near = near.plusYears(1);
      }
      return new When(near.toString());
    } catch (java.time.DateTimeException e) {
      return When.UNKNOWN;
    }
  }

  private Optional<Expression> relative(List<Token> tokens, int i, String norm) {
    String next = norm(tokens, i + 1);
    return switch (norm) {
      case "today", "tonight" -> Optional.of(new Expression(i, i + 1, ago(0), false));
      case "yesterday" -> Optional.of(new Expression(i, i + 1, ago(1), false));
      case "tomorrow" -> Optional.of(new Expression(i, i + 1, ago(-1), true));
      case "last", "this", "next", "previous" -> period(i, norm, next);
      case "earlier" ->
          next.equals("this") ? period(i + 1, "this", norm(tokens, i + 2)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Optional<Expression> period(int i, String norm, String unit) {
    int step = norm.equals("this") ? 0 : norm.equals("next") ? 1 : -1;
    boolean future = step > 0;
    return switch (unit) {
      case "year" -> Optional.of(new Expression(i, i + 2, year(step), future));
      case "month" -> Optional.of(new Expression(i, i + 2, months(step), future));
      case "week", "weekend", "night", "spring", "summer", "autumn", "fall", "winter" ->
          Optional.of(new Expression(i, i + 2, When.UNKNOWN, future));
      default -> Optional.empty();
    };
  }

  private When ago(int days) {
    return today.map(t -> new When(t.minusDays(days).toString())).orElse(When.UNKNOWN);
  }

  private When year(int step) {
    return today.map(t -> new When(When.year(t.getYear() + step))).orElse(When.UNKNOWN);
  }

  private static String month(int year, int month) {
    return When.year(year) + (month < 10 ? "-0" : "-") + month;
  }

  private When months(int step) {
    return today
        .map(t -> new When(t.plusMonths(step).toString().substring(0, 7)))
        .orElse(When.UNKNOWN);
  }

  private static int monthOf(List<Token> tokens, int i) {
    return MONTHS.getOrDefault(norm(tokens, i), 1);
  }

  private static String norm(List<Token> tokens, int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i).norm() : "";
  }

  private static int number(String text, int least, int most) {
    if (text.isEmpty() || text.length() > 4) {
      return 0;
    }
    int value = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return 0;
      }
      value = value * 10 + digit;
    }
    return value >= least && value <= most ? value : 0;
  }
}
