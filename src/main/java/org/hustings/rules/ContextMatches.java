package org.hustings.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where the contexts of one side match in a sentence, found at each token when it is asked for. */
final class ContextMatches {
  private static final int UNKNOWN = -2;

  /**
   * From this many tokens on all are looked at when the first is asked for: a context waits for
   * those behind it that it may pass over, and too many would wait for each other.
   */
  private static final int LONG = 100;

  private record Numbered(int number, Found found) {}

  private static final List<Numbered> NOT_KNOWN = new ArrayList<>();

  private final ContextIndex index;
  private final Matcher matcher;

  /** By the token at which they begin; {@link #NOT_KNOWN} where it has not been looked. */
  private final List<List<Numbered>> begun;

  /** For each context the last token at which it may begin, once it is known. */
  private final int[] lasts;

  ContextMatches(ContextIndex index, Matcher matcher) {
    this.index = index;
    this.matcher = matcher;
    this.begun = new ArrayList<>(Collections.nCopies(matcher.scene().size(), NOT_KNOWN));
    this.lasts = new int[index.size()];
    Arrays.fill(lasts, UNKNOWN);
  }

  /** Reaches the tokens behind the contexts that begin at one. */
  void reach(int from, Places.Open reached) {
    for (Numbered match : at(from)) {
      reached.reach(from, match.found().to(), 0);
    }
  }

  /** Those that begin between two tokens, by the order of the book and then of the text. */
  List<ContextMatch> between(int from, int to) {
    List<Numbered> out = List.of();
    for (int i = from; i < to; i++) {
      List<Numbered> here = at(i);
      if (!here.isEmpty()) {
        out = out.isEmpty() ? new ArrayList<>() : out;
        out.addAll(here);
      }
    }
    if (out.isEmpty()) {
      return List.of();
    }
    out.sort(Comparator.comparingInt(Numbered::number));
    return out.stream().map(m -> new ContextMatch(index.context(m.number()), m.found())).toList();
  }

  private List<Numbered> at(int token) {
    if (begun.get(token) == NOT_KNOWN) {
      for (int i = begun.size() - 1; i > token && begun.size() > LONG; i--) {
        if (begun.get(i) == NOT_KNOWN) {
          begun.set(i, find(i));
        }
      }
      begun.set(token, find(token));
    }
    return begun.get(token);
  }

  private List<Numbered> find(int token) {
    List<Numbered> out = List.of();
    for (int number : index.with(matcher.outline().word(token))) {
      out = look(number, token, out);
    }
    for (int number : index.others()) {
      out = look(number, token, out);
    }
    return out;
  }

  /** The matches so far, and that of one more context. */
  private List<Numbered> look(int number, int at, List<Numbered> before) {
    Program program = index.context(number).program();
    if (lasts[number] == UNKNOWN) {
      lasts[number] = matcher.outline().last(program);
    }
    Optional<Found> found = at > lasts[number] ? Optional.empty() : matcher.at(program, at);
    if (found.isEmpty()) {
      return before;
    }
    List<Numbered> out = before.isEmpty() ? new ArrayList<>(1) : before;
    out.add(new Numbered(number, found.get()));
    return out;
  }
}
