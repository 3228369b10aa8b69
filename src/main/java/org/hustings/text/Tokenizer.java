package org.hustings.text;

import java.util.List;
import java.util.Locale;
import org.hustings.model.Token;
import org.hustings.model.Word;

/**
 * Cuts a stretch of text into words and marks.
 *
 * <p>Hyphens stand alone, so that "Trump-backed" is three tokens; a possessive ("Germany's") and
 * "n't" are cut off; letters with full stops ("U.S.") and the abbreviations of {@link
 * Abbreviations} keep theirs. Norms are in lower case with plain quotes and hyphens; a long dash is
 * "—".
 */
public final class Tokenizer {
  private static final int CHARACTERS_A_TOKEN = 5;

  private final WordCache words;

  /** A tokenizer for now and then. */
  public Tokenizer() {
    this(new WordCache(2, Word::of));
  }

  /** A tokenizer for much text, of which it keeps the words to meet them again. */
  Tokenizer(WordCache words) {
    this.words = words;
  }

  /** The tokens between two UTF-16 offsets, in order. */
  public List<Token> tokens(String text, int begin, int end) {
    Cuts cuts = new Cuts(text, 10 + (end - begin) / CHARACTERS_A_TOKEN);
    return tokens(text, text.toCharArray(), begin, end, cuts);
  }

  /**
   * The same.
   *
   * @param chars those of the text
   * @param out room for cuts of the text
   */
  List<Token> tokens(String text, char[] chars, int begin, int end, Cuts out) {
    out.clear();
    int i = begin;
    while (i < end) {
      i =
          switch (Kinds.at(chars, i)) {
            case Kinds.SPACE -> i + Character.charCount(Character.codePointAt(chars, i));
            case Kinds.LETTER -> plainWord(text, chars, i, end, out);
            case Kinds.DIGIT -> number(text, i, end, out);
            default -> mark(text, i, end, out);
          };
    }
    return words.tokens(text, out);
  }

  /** A word of Latin letters and digits alone, as most are; any other is left to the rest. */
  private static int plainWord(String text, char[] chars, int begin, int end, Cuts out) {
    long code = 0;
    int i = begin;
    while (i < end && Kinds.goesOn(chars[i])) {
      code = Cuts.code(code, chars[i++]);
    }
    if (i == end || Kinds.ends(chars[i])) {
      out.add(begin, i, code);
      return i < end && chars[i] == ' ' ? i + 1 : i;
    }
    return word(text, begin, end, out);
  }

  private static int word(String text, int begin, int end, Cuts out) {
    int i = letters(text, begin, end);
    while (i + 1 < end
        && Kinds.isApostrophe(text.charAt(i))
        && Kinds.isLetter(text.codePointAt(i + 1))) {
      int next = letters(text, i + 1, end);
      if (isSuffix(text, i + 1, next)) {
        int cut = isNegation(text, begin, i, next) ? i - 1 : i;
        out.add(begin, cut);
        out.add(cut, next);
        return next;
      }
      i = next;
    }
    int stop = withStops(text, begin, i, end);
    out.add(begin, stop);
    return stop;
  }

  private static int letters(String text, int from, int end) {
    int i = from;
    while (i < end) {
      char plain = text.charAt(i);
      int c = plain < 128 ? plain : text.codePointAt(i);
      if (!Kinds.isLetter(c) && !Character.isDigit(c)) {
        break;
      }
      i += Character.charCount(c);
    }
    return i;
  }

  private static boolean isSuffix(String text, int from, int to) {
    return switch (text.substring(from, to).toLowerCase(Locale.ROOT)) {
      case "s", "re", "ve", "ll", "d", "m", "t" -> true;
      default -> false;
    };
  }

  /** True for "didn't" with the apostrophe at i: the word loses its n to the suffix. */
  private static boolean isNegation(String text, int begin, int i, int next) {
    return next == i + 2
        && Character.toLowerCase(text.charAt(i + 1)) == 't'
        && i - begin >= 2
        && Character.toLowerCase(text.charAt(i - 1)) == 'n';
  }

  /** Where the word ends with the full stops that belong to it: "U.S.", "Sen.", "a.m.". */
  private static int withStops(String text, int begin, int wordEnd, int end) {
    int i = wordEnd;
    boolean single = i - begin == 1;
    while (single
        && i + 1 < end
        && text.charAt(i) == '.'
        && Kinds.isLetter(text.codePointAt(i + 1))) {
      int next = letters(text, i + 1, end);
      if (next - i != 2) {
        break;
      }
      i = next;
    }
    if (i >= end || text.charAt(i) != '.') {
      return i;
    }
    boolean initial = single && (i > wordEnd || Character.isUpperCase(text.charAt(begin)));
    return initial || Abbreviations.keepsStop(text.substring(begin, i)) ? i + 1 : i;
  }

  private static int number(String text, int begin, int end, Cuts out) {
    int i = letters(text, begin, end);
    while (i + 1 < end && ".,:".indexOf(text.charAt(i)) >= 0 && isDigit(text, i + 1)) {
      i = letters(text, i + 1, end);
    }
    out.add(begin, i);
    return i;
  }

  private static boolean isDigit(String text, int i) {
    return Character.isDigit(text.charAt(i));
  }

  private static int mark(String text, int begin, int end, Cuts out) {
    char c = text.charAt(begin);
    if (Kinds.isAlone(c)) {
      out.add(begin, begin + 1, c);
      return begin + 1;
    }
    int i = begin + Character.charCount(text.codePointAt(begin));
    if (Kinds.isApostrophe(c) && i < end && Character.toLowerCase(text.charAt(i)) == 's') {
      int next = letters(text, i, end);
      i = next == i + 1 ? next : i;
    }
    while ((c == '-' || c == '.') && i < end && text.charAt(i) == c) {
      i++;
    }
    if (c == '–' && isInner(text, begin, end)) {
      out.addLink(begin, i);
      return i;
    }
    out.add(begin, i);
    return i;
  }

  /** True for a mark with a letter right before and right behind it. */
  private static boolean isInner(String text, int at, int end) {
    return at > 0
        && at + 1 < end
        && Character.isLetter(text.charAt(at - 1))
        && Character.isLetter(text.charAt(at + 1));
  }
}
