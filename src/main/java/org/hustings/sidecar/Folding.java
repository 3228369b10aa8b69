package org.hustings.sidecar;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text with curly quotes made straight, dashes made hyphens, every run of spaces and line ends
 * made one space, invisible marks left out and accents taken apart; each of its characters leads
 * back to where it came from.
 */
final class Folding {
  private final StringBuilder folded = new StringBuilder();
  private int[] begins = new int[64];
  private int[] ends = new int[64];

  Folding(String text) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int end = i + Character.charCount(c);
      add(c, i, end);
      i = end;
    }
  }

  private void add(int c, int begin, int end) {
    if (Character.getType(c) == Character.FORMAT) {
      return;
    }
    if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
      if (!folded.isEmpty() && folded.charAt(folded.length() - 1) == ' ') {
        ends[folded.length() - 1] = end;
      } else {
        put(' ', begin, end);
      }
      return;
    }
    String plain = plain(c);
    for (int k = 0; k < plain.length(); k++) {
      put(plain.charAt(k), begin, end);
    }
  }

  private static String plain(int c) {
    return switch (c) {
      case '‘', '’', '‚', '‛', 'ʼ', '′', '`', '´' -> "'";
      case '“', '”', '„', '‟', '«', '»', '″' -> "\"";
      case '‐', '‑', '‒', '–', '—', '―', '−' -> "-";
      case '…' -> "...";
      default -> c < 128 ? Character.toString(c) : decomposed(c);
    };
  }

  private static String decomposed(int c) {
    return Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
  }

  private void put(char c, int begin, int end) {
    int at = folded.length();
    if (at == begins.length) {
      begins = Arrays.copyOf(begins, 2 * at);
      ends = Arrays.copyOf(ends, 2 * at);
    }
    begins[at] = begin;
    ends[at] = end;
    folded.append(c);
  }

  /** The text without what makes no difference. */
  String folded() {
    return folded.toString();
  }

  /** Where the folded character at an offset begins in the text itself. */
  int begin(int at) {
    return begins[at];
  }

  /** Where the folded character before an offset ends in the text itself. */
  int end(int at) {
    return ends[at - 1];
  }

  /** True when no character of the text is cut at an offset of the folded text. */
  boolean isBoundary(int at) {
    return at == 0
        || at == folded.length()
        || (begins[at] != begins[at - 1]
            && Character.getType(folded.charAt(at)) != Character.NON_SPACING_MARK);
  }
}
