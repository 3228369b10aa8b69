package org.hustings.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where the contexts of one side match in a sentence. */
final class ContextMatches {
  private static final int[] NOWHERE = {};
  private static final int UNKNOWN = -2;

  private record Numbered(int number, Found found) {}

  private final ContextIndex index;

  /** By their first tokens. */
  private final List<Numbered> matches = new ArrayList<>();

  private final int[][] ends;

  ContextMatches(ContextIndex index, int size) {
    this.index = index;
    this.ends = new int[size + 1][];
    Arrays.fill(ends, NOWHERE);
  }

  /**
   * Looks from the last token to the first, so that what may be passed over inside of a context is
   * known when the context is tried.
   */
  void find(Scene scene, Matcher matcher) {
    int[] others = index.others();
    int[] lasts = new int[index.size()];
    Arrays.fill(lasts, UNKNOWN);
    for (int i = scene.size() - 1; i >= 0; i--) {
      for (int number : index.with(matcher.outline().word(i))) {
        look(number, i, lasts, matcher);
      }
      for (int number : others) {
        look(number, i, lasts, matcher);
      }
    }
    Collections.reverse(matches);
  }

  /**
   * Tries a context at a token.
   *
   * @param lasts for each context the last token at which it may begin, once it is known
   */
  private void look(int number, int at, int[] lasts, Matcher matcher) {
    Program program = index.context(number).program();
    if (lasts[number] == UNKNOWN) {
      lasts[number] = matcher.outline().last(program);
    }
    if (at <= lasts[number]) {
      add(number, matcher.at(program, at));
    }
  }

  private void add(int number, Optional<Found> match) {
    if (match.isPresent()) {
      Found found = match.get();
      matches.add(new Numbered(number, found));
      int[] more = Arrays.copyOf(ends[found.from()], ends[found.from()].length + 1);
      more[more.length - 1] = found.to();
      ends[found.from()] = more;
    }
  }

  /** Where the contexts end that begin at a token. */
  int[] ends(int from) {
    return ends[from];
  }

  /** Those that begin between two tokens, by the order of the book and then of the text. */
  List<ContextMatch> between(int from, int to) {
    List<Numbered> out = new ArrayList<>();
    for (int i = firstAt(from); i < matches.size() && matches.get(i).found().from() < to; i++) {
      out.add(matches.get(i));
    }
    out.sort(Comparator.comparingInt(Numbered::number));
    return out.stream().map(m -> new ContextMatch(index.context(m.number()), m.found())).toList();
  }

  private int firstAt(int from) {
    int low = 0;
    int high = matches.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (matches.get(middle).found().from() < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
