package org.hustings.text;

import java.util.Locale;

/** Norms of words: lower case, plain quotes and hyphens. */
final class Norms {
  private Norms() {}

  /** How rules compare a word. */
  static String of(String word) {
    if (word.length() == 1) {
      switch (word.charAt(0)) {
        case '“', '”', '„', '«', '»', '‟' -> {
          return "\"";
        }
        case '’', '‘', 'ʼ' -> {
          return "'";
        }
        case '–', '—', '―', '−' -> {
          return "—";
        }
        case '‐', '‑' -> {
          return "-";
        }
        default -> {}
      }
    }
    if (word.startsWith("--")) {
      return "—";
    }
    if (isPlain(word)) {
      return word;
    }
    return word.toLowerCase(Locale.ROOT).replace('’', '\'').replace('‘', '\'');
  }

  /** True for a word that is its own norm: lower-case letters of ASCII. */
  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
        return false;
      }
    }
    return true;
  }
}
