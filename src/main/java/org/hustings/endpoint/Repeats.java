package org.hustings.endpoint;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reckons how long a regular expression is when its counted parts are written out. */
final class Repeats {
  private static final Pattern COUNTS = Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?\\}");

  private Repeats() {}

  /** The length in characters, a group's brackets one of them: 11 of "(ab{3}){2}c". */
  static double writtenOut(String pattern) {
    Deque<Double> outer = new ArrayDeque<>();
    Matcher counts = COUNTS.matcher(pattern);
    double length = 0;
    double last = 0;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '(') {
        outer.push(length);
        length = 0;
        last = 0;
      } else if (c == ')' && !outer.isEmpty()) {
        last = length + 1; // An empty group counts too.
        length = outer.pop() + last;
      } else if (c == '{' && counts.region(i, pattern.length()).lookingAt()) {
        length += last * (times(counts) - 1);
        last *= times(counts);
        i = counts.end() - 1;
      } else {
        i += c == '\\' ? 1 : 0;
        length++;
        last = 1;
      }
    }
    return length + outer.stream().mapToDouble(Double::doubleValue).sum();
  }

  private static double times(Matcher counts) {
    String most = counts.group(2) == null || counts.group(2).isEmpty() ? "" : counts.group(2);
    return Math.max(1, Double.parseDouble(most.isEmpty() ? counts.group(1) : most));
  }
}
