package org.hustings.rules;

import java.util.ArrayList;
import java.util.List;

/** Cuts a line of a rule file into lexemes; faults go to the {@link Faults}. */
final class Lexer {
  private static final List<String> SIGNS =
      List.of(
          "...", "=>", "'s", "(", ")", "[", "]", "|", "*", "<", ">", ",", "^", "!", ";", "=", "-");

  private final Faults faults;

  Lexer(Faults faults) {
    this.faults = faults;
  }

  /** The lexemes of the line from a column on, the last of type END; a # begins a comment. */
  List<Lexeme> lexemes(String text, int line, int from) {
    List<Lexeme> out = new ArrayList<>();
    int i = from;
    while (i < text.length() && text.charAt(i) != '#') {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        i++;
      } else if (c == '"' || c == '{') {
        i = enclosed(text, line, i, c == '"' ? '"' : '}', out);
      } else if (isWord(c)) {
        i = word(text, i, out);
      } else {
        i = sign(text, line, i, out);
      }
    }
    out.add(new Lexeme(Lexeme.Type.END, "", i + 1));
    return out;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private int enclosed(String text, int line, int begin, char closer, List<Lexeme> out) {
    int end = text.indexOf(closer, begin + 1);
    if (end < 0) {
      String opener = text.substring(begin, begin + 1);
      faults.add(line, begin + 1, "nothing closes the " + opener, "a " + closer);
      return text.length();
    }
    Lexeme.Type type = closer == '"' ? Lexeme.Type.QUOTED : Lexeme.Type.SLOT;
    out.add(new Lexeme(type, text.substring(begin + 1, end), begin + 1));
    return end + 1;
  }

  private static int word(String text, int begin, List<Lexeme> out) {
    int i = begin;
    while (i < text.length() && (isWord(text.charAt(i)) || isInner(text, i))) {
      i++;
    }
    out.add(new Lexeme(Lexeme.Type.WORD, text.substring(begin, i), begin + 1));
    return i;
  }

  /** A stop, hyphen or apostrophe inside a word: "BACK.ed", "front-runner", "n't". */
  private static boolean isInner(String text, int i) {
    char c = text.charAt(i);
    return (c == '.' || c == '-' || c == '\'')
        && i + 1 < text.length()
        && isWord(text.charAt(i + 1))
        && !(c == '\'' && text.startsWith("'s", i) && !isWordAt(text, i + 2));
  }

  private static boolean isWordAt(String text, int i) {
    return i < text.length() && isWord(text.charAt(i));
  }

  private int sign(String text, int line, int begin, List<Lexeme> out) {
    for (String sign : SIGNS) {
      if (text.startsWith(sign, begin)) {
        out.add(new Lexeme(Lexeme.Type.SIGN, sign, begin + 1));
        return begin + sign.length();
      }
    }
    String found = text.substring(begin, begin + 1);
    faults.add(line, begin + 1, "'" + found + "' means nothing here", "a word, {slot} or sign");
    return begin + 1;
  }
}
