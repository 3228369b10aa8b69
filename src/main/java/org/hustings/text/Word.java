package org.hustings.text;

import java.util.Locale;

/**
 * A word of a text.
 *
 * @param text as it stands
 * @param norm as rules compare it: in lower case, with plain quotes and hyphens
 */
record Word(String text, String norm) {
  static Word of(String text) {
    return new Word(text, norm(text));
  }

  private static String norm(String word) {
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
