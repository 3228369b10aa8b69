package org.hustings.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.hustings.model.Article;
import org.hustings.model.Sentence;
import org.hustings.model.Token;
import org.hustings.model.Word;

/**
 * Splits an article into sentences.
 *
 * <p>A line is a paragraph; where the text is wrapped by hand (no line over a hundred characters),
 * a blank line is needed. Inside a paragraph a sentence ends at a full stop, question or
 * exclamation mark, with the quotes and brackets that close there, when an upper-case letter, a
 * digit or an opening mark follows.
 */
public final class SentenceSplitter {
  private static final int WRAPPED_WIDTH = 100;
  private static final int KEPT_WORDS = 1 << 18;
  private static final int PARAGRAPH_TOKENS = 120;
  private static final Set<String> OPENERS = WordLists.of("sentence-splitter-openers");

  private final Tokenizer tokenizer;

  /** A splitter of which nothing is to be known of the words. */
  public SentenceSplitter() {
    this(Word::of);
  }

  /**
   * A splitter.
   *
   * @param maker makes a word of its text and norm
   */
  public SentenceSplitter(BiFunction<String, String, Word> maker) {
    this.tokenizer = new Tokenizer(new WordCache(KEPT_WORDS, maker));
  }

  /** The sentences in order; every token of the text is in exactly one. */
  public List<Sentence> split(Article article) {
    String text = article.text();
    char[] chars = text.toCharArray();
    Cuts cuts = new Cuts(text, PARAGRAPH_TOKENS);
    List<Sentence> out = new ArrayList<>();
    boolean wrapped = isWrapped(text);
    int paragraph = 0;
    int begin = 0;
    while (begin < text.length()) {
      int end = paragraphEnd(text, begin, wrapped);
      List<Token> tokens = tokenizer.tokens(text, chars, begin, end, cuts);
      if (!tokens.isEmpty()) {
        sentences(text, tokens, paragraph++, out);
      }
      begin = end + 1;
    }
    return out;
  }

  private static int paragraphEnd(String text, int begin, boolean wrapped) {
    int end = lineEnd(text, begin);
    while (wrapped && end < text.length() && !isBlank(text, end + 1, lineEnd(text, end + 1))) {
      end = lineEnd(text, end + 1);
    }
    return end;
  }

  private static int lineEnd(String text, int begin) {
    int end = text.indexOf('\n', begin);
    return end < 0 ? text.length() : end;
  }

  private static boolean isBlank(String text, int begin, int end) {
    return text.substring(Math.min(begin, end), end).isBlank();
  }

  /** True when no line is long and most lines that go on are about as long as the longest. */
  private static boolean isWrapped(String text) {
    int longest = 0;
    int lines = 0;
    int full = 0;
    for (int i = 0; i < text.length(); i = lineEnd(text, i) + 1) {
      int length = lineEnd(text, i) - i;
      longest = Math.max(longest, length);
      lines += length > 0 ? 1 : 0;
      full += length > WRAPPED_WIDTH / 2 ? 1 : 0;
      if (longest > WRAPPED_WIDTH) {
        return false;
      }
    }
    return lines > 2 && full * 2 > lines;
  }

  private static void sentences(
      String text, List<Token> tokens, int paragraph, List<Sentence> out) {
    int first = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (!endsSentence(text, tokens, i)) {
        continue;
      }
      int last = closing(tokens, i);
      add(tokens.subList(first, last + 1), paragraph, out);
      first = last + 1;
      i = last;
    }
    if (first < tokens.size()) {
      add(tokens.subList(first, tokens.size()), paragraph, out);
    }
  }

  private static void add(List<Token> tokens, int paragraph, List<Sentence> out) {
    int end = tokens.get(tokens.size() - 1).end();
    out.add(new Sentence(tokens.get(0).begin(), end, paragraph, tokens));
  }

  /** The last token of the quotes and brackets that close right after token i. */
  private static int closing(List<Token> tokens, int i) {
    int last = i;
    while (last + 1 < tokens.size()
        && tokens.get(last + 1).begin() == tokens.get(last).end()
        && isCloser(tokens.get(last + 1))) {
      last++;
    }
    return last;
  }

  private static boolean isCloser(Token token) {
    return token.text().equals("“")
        ? false
        : switch (token.norm()) {
          case "\"", "'", ")", "]" -> true;
          default -> false;
        };
  }

  private static boolean endsSentence(String text, List<Token> tokens, int i) {
    Token token = tokens.get(i);
    if (!isMark(text.charAt(token.end() - 1))) {
      return false;
    }
    String norm = token.norm();
    if (norm.length() > 1 && !norm.endsWith(".")) {
      return false;
    }
    int last = closing(tokens, i);
    if (last + 1 >= tokens.size()) {
      return false;
    }
    Token next = tokens.get(last + 1);
    boolean apart = next.begin() > tokens.get(last).end();
    return switch (norm) {
      case ".", "..", "...", "?", "!", "…" ->
          apart ? opensSentence(next) && !goesOn(norm, next) : isGlued(text, token, next);
      default -> apart && abbreviationEnds(token, next);
    };
  }

  private static boolean isMark(char c) {
    return c == '.' || c == '?' || c == '!' || c == '…';
  }

  private static boolean goesOn(String mark, Token next) {
    return mark.equals("...") && !next.capitalised();
  }

  private static boolean opensSentence(Token next) {
    int c = next.text().codePointAt(0);
    return Character.isUpperCase(c)
        || Character.isTitleCase(c)
        || Character.isDigit(c)
        || (Character.isLetter(c) && !Character.isLowerCase(c))
        || "\"“‘'([—–-•*".indexOf(c) >= 0;
  }

  /** True where a space was lost: "difference.Britain", not "example.com" or "Node.js". */
  private static boolean isGlued(String text, Token stop, Token next) {
    int i = stop.begin();
    return next.capitalised()
        && next.text().length() > 1
        && i >= 2
        && (Character.isLowerCase(text.charAt(i - 1)) || ")”\"’".indexOf(text.charAt(i - 1)) >= 0)
        && (Character.isLowerCase(text.charAt(i - 2)) || ")”\"’".indexOf(text.charAt(i - 1)) >= 0);
  }

  private static boolean abbreviationEnds(Token token, Token next) {
    String word = token.norm().substring(0, token.norm().length() - 1);
    return !Abbreviations.opensName(word)
        && next.capitalised()
        && OPENERS.contains(next.norm())
        && word.length() > 1;
  }
}
