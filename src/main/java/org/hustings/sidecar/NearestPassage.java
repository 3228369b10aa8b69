package org.hustings.sidecar;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.model.Token;
import org.hustings.text.Tokenizer;

/**
 * Finds the passage of a text that shares most words with a quote that does not stand there. A
 * window as long as the quote slides over the text once, so the time grows with the text only.
 */
final class NearestPassage {
  private static final int MOST_TOKENS = 200;
  private static final int MOST_CHARACTERS = 160;

  private final Tokenizer tokenizer = new Tokenizer();

  /** The passage, on one line; empty when less than a third of the quote's words stand there. */
  Optional<String> find(String text, String quote) {
    List<Token> wanted = words(quote);
    wanted = wanted.subList(0, Math.min(wanted.size(), MOST_TOKENS));
    List<Token> tokens = words(text);
    Window window = new Window(wanted);
    int best = 0;
    int bestFrom = -1;
    for (int i = 0; i < tokens.size(); i++) {
      window.add(tokens.get(i).norm());
      if (window.shared() > best) {
        best = window.shared();
        bestFrom = Math.max(0, i - wanted.size() + 1);
      }
    }
    if (bestFrom < 0 || 3 * best < wanted.size()) {
      return Optional.empty();
    }
    return Optional.of(passage(text, tokens, bestFrom, wanted));
  }

  private List<Token> words(String text) {
    return tokenizer.tokens(text, 0, text.length()).stream().filter(Token::isWord).toList();
  }

  /** The window from its first to its last shared word. */
  private static String passage(String text, List<Token> tokens, int from, List<Token> wanted) {
    int begin = from;
    int end = Math.min(tokens.size(), from + wanted.size());
    while (!isWanted(tokens.get(begin), wanted)) {
      begin++;
    }
    while (!isWanted(tokens.get(end - 1), wanted)) {
      end--;
    }
    String passage = text.substring(tokens.get(begin).begin(), tokens.get(end - 1).end());
    String line = passage.replaceAll("\\s+", " ");
    int cut =
        line.offsetByCodePoints(
            0, Math.min(line.codePointCount(0, line.length()), MOST_CHARACTERS));
    return cut < line.length() ? line.substring(0, cut) + "…" : line;
  }

  private static boolean isWanted(Token token, List<Token> wanted) {
    return wanted.stream().anyMatch(w -> w.norm().equals(token.norm()));
  }

  /** The last words of the text, as many as the quote has, and how many of them it shares. */
  private static final class Window {
    private final Map<String, Integer> wanted = new HashMap<>();
    private final Map<String, Integer> held = new HashMap<>();
    private final Deque<String> words = new ArrayDeque<>();
    private final int size;
    private int shared;

    Window(List<Token> quote) {
      quote.forEach(t -> wanted.merge(t.norm(), 1, Integer::sum));
      size = quote.size();
    }

    void add(String word) {
      words.addLast(word);
      shared += held.merge(word, 1, Integer::sum) <= wanted.getOrDefault(word, 0) ? 1 : 0;
      if (words.size() > size) {
        String left = words.removeFirst();
        shared -= held.merge(left, -1, Integer::sum) < wanted.getOrDefault(left, 0) ? 1 : 0;
      }
    }

    int shared() {
      return shared;
    }
  }
}
