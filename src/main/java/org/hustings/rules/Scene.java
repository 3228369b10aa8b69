package org.hustings.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.hustings.model.Mention;
import org.hustings.model.Sentence;
import org.hustings.model.Token;

/** A sentence as the matcher sees it: its tokens, the mentions by place, and its dates. */
public final class Scene {
  private final List<Token> tokens;
  private final List<List<Mention>> starting;
  private final List<List<Mention>> ending;
  private final int[] dateEnds;

  /**
   * The scene of a sentence.
   *
   * @param mentions in any order
   * @param dates by the first token of each expression of time, the token after its last
   */
  public Scene(Sentence sentence, List<Mention> mentions, Map<Integer, Integer> dates) {
    this.tokens = sentence.tokens();
    this.starting = new ArrayList<>(Collections.nCopies(tokens.size() + 1, List.of()));
    this.ending = new ArrayList<>(starting);
    for (Mention mention : mentions) {
      for (int i = mention.low(); i <= mention.from(); i++) {
        put(starting, i, mention);
      }
      put(ending, mention.to(), mention);
    }
    this.dateEnds = new int[tokens.size() + 1];
    dates.forEach((from, to) -> dateEnds[from] = to);
  }

  private static void put(List<List<Mention>> lists, int i, Mention mention) {
    List<Mention> list = lists.get(i);
    if (list.isEmpty()) {
      list = new ArrayList<>(2);
      lists.set(i, list);
    }
    int at = 0;
    while (at < list.size() && list.get(at).to() >= mention.to()) {
      at++;
    }
    list.add(at, mention);
  }

  /** How many tokens there are. */
  public int size() {
    return tokens.size();
  }

  /** The norm of a token; empty beyond the end. */
  public String norm(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i).norm() : "";
  }

  /** A token. */
  public Token token(int i) {
    return tokens.get(i);
  }

  /** The mentions that may be taken to begin at a token, the longest first. */
  public List<Mention> startingAt(int i) {
    return starting.get(i);
  }

  /** The mentions that end before a token, the longest last. */
  public List<Mention> endingAt(int i) {
    return ending.get(i);
  }

  /** The token after the expression of time that begins at a token, or 0. */
  public int dateEnd(int i) {
    return dateEnds[i];
  }
}
