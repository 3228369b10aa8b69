package org.hustings.gazetteer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.hustings.model.Token;
import org.hustings.text.Tokenizer;

/**
 * How names are compared: without case, accents, apostrophes and full stops, and without the
 * hyphens between words. "Kariņš" is "karins", "U.S." is "us", "Ki-moon" is "ki moon".
 */
final class Spelling {
  static final String HYPHEN = "-";
  private static final Tokenizer TOKENIZER = new Tokenizer();

  private Spelling() {}

  /** The words of a name as the tokenizer cuts them, hyphens left out. */
  static List<Token> words(String name) {
    List<Token> words = new ArrayList<>(TOKENIZER.tokens(name, 0, name.length()));
    words.removeIf(Spelling::isHyphen);
    return words;
  }

  /** The folded words of a name with single spaces between. */
  static String key(List<Token> words) {
    if (words.size() == 1) {
      return fold(words.get(0).norm());
    }
    StringBuilder key = new StringBuilder();
    for (Token word : words) {
      key.append(key.isEmpty() ? "" : " ").append(fold(word.norm()));
    }
    return key.toString();
  }

  static String key(String name) {
    return isPlain(name) ? name : key(words(name));
  }

  /** True for what is its own key: lower-case letters of ASCII, single spaces between words. */
  private static boolean isPlain(String name) {
    boolean inWord = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if ((c < 'a' || c > 'z') && (c != ' ' || !inWord)) {
        return false;
      }
      inWord = c != ' ';
    }
    return inWord;
  }

  static boolean isHyphen(Token token) {
    return !token.isWord() && token.norm().equals(HYPHEN);
  }

  /** A norm without accents, apostrophes and full stops. */
  static String fold(String norm) {
    for (int i = 0; i < norm.length(); i++) {
      char c = norm.charAt(i);
      if ((c < 'a' || c > 'z') && (c < '0' || c > '9')) {
        return norm.length() == 1 && c < 128 ? norm : folded(norm);
      }
    }
    return norm;
  }

  private static String folded(String norm) {
    StringBuilder out = new StringBuilder();
    String apart = Normalizer.normalize(norm, Normalizer.Form.NFD);
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        out.append(letter(c));
      }
    }
    return out.toString();
  }

  private static String letter(char c) {
    return switch (c) {
      case '.', '\'', '’', '‘', 'ʼ', 'ʻ' -> "";
      case 'ø' -> "o";
      case 'ł' -> "l";
      case 'đ', 'ð' -> "d";
      case 'ı' -> "i";
      case 'ß' -> "ss";
      case 'æ' -> "ae";
      case 'œ' -> "oe";
      case 'þ' -> "th";
      default -> String.valueOf(c);
    };
  }
}
