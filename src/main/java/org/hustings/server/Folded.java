package org.hustings.server;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names as they are searched: without case and accents, so that "Lukasz" finds "Łukasz". */
final class Folded {
  /** Letters that Unicode takes for letters of their own, not for others with a mark. */
  private static final Map<String, String> LETTERS =
      Map.of(
          "ł", "l", "ø", "o", "đ", "d", "ð", "d", "ß", "ss", "æ", "ae", "œ", "oe", "ı", "i", "þ",
          "th");

  private Folded() {}

  /** The words of a text, folded; marks between them are left out. */
  static List<String> words(String text) {
    String bare =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}+|['’.]", "");
    for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
      bare = bare.replace(letter.getKey(), letter.getValue());
    }
    return Arrays.stream(bare.split("[^\\p{L}\\p{N}]+")).filter(w -> !w.isEmpty()).toList();
  }
}
