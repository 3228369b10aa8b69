package org.hustings.sidecar;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that was probably meant. */
public final class Nearest {
  private static final int LONGEST = 60;

  private Nearest() {}

  /** The word that differs in the fewest letters, if at most a third of them do. */
  public static Optional<String> to(String word, Collection<String> words) {
    return words.stream()
        .filter(w -> 3 * distance(word, w) <= Math.max(word.length(), 3))
        .min(Comparator.comparingInt((String w) -> distance(word, w)).thenComparing(w -> w));
  }

  /** How many letters must be put in, left out or changed; case does not count. */
  private static int distance(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    if (a.length() > LONGEST || b.length() > LONGEST) {
      return LONGEST;
    }
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
