package org.hustings.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hustings.model.Token;

/** All names by their folded words. */
final class Names {
  private record Match(Name name, int alike) {}

  private static final Comparator<Match> BEST_FIRST =
      Comparator.comparingInt((Match m) -> -m.name.length())
          .thenComparingInt(m -> -m.alike)
          .thenComparing(m -> m.name.kind())
          .thenComparing(m -> m.name.entity().id());

  private final Map<String, List<NameEntry>> entries = new HashMap<>();

  /** For the first folded word of a name, the number of words of the longest that begins so. */
  private final Map<String, Integer> longest = new HashMap<>();

  Names(List<NameEntry> all) {
    for (NameEntry entry : all) {
      entries.computeIfAbsent(entry.key(), k -> new ArrayList<>(1)).add(entry);
      int space = entry.key().indexOf(' ');
      String first = space < 0 ? entry.key() : entry.key().substring(0, space);
      longest.merge(first, entry.words().size(), Math::max);
    }
  }

  /**
   * Every name that starts at a token. Hyphens in the text are passed over; in the name of an
   * office so is a possessive, with "next" or "new" after it: "NATO's next chief" is "NATO chief".
   */
  List<Name> at(List<Token> tokens, int from) {
    int most = longest.getOrDefault(Spelling.fold(tokens.get(from).norm()), 0);
    if (most == 0) {
      return List.of();
    }
    List<Match> matches = new ArrayList<>();
    Path all = new Path();
    Path bare = new Path();
    boolean possessive = false;
    for (int i = from; i < tokens.size() && bare.words.size() < most; i++) {
      Token token = tokens.get(i);
      if (Spelling.isHyphen(token)) {
        continue;
      }
      all.add(token);
      collect(all, i - from + 1, false, tokens, matches);
      if (i > from && token.norm().equals("'s")) {
        possessive = true;
      } else if (!possessive || !isPassedOver(token)) {
        bare.add(token);
        if (possessive) {
          collect(bare, i - from + 1, true, tokens, matches);
        }
      }
    }
    Set<String> seen = new HashSet<>();
    return matches.stream()
        .sorted(BEST_FIRST)
        .map(Match::name)
        .filter(n -> seen.add(n.kind() + " " + Gazetteer.iri(n.entity()) + ' ' + n.length()))
        .toList();
  }

  private static boolean isPassedOver(Token token) {
    return token.norm().equals("next") || token.norm().equals("new");
  }

  private void collect(
      Path path, int length, boolean officesOnly, List<Token> tokens, List<Match> out) {
    for (NameEntry entry : entries.getOrDefault(path.key.toString(), List.of())) {
      if ((officesOnly && entry.kind() != Name.Kind.OFFICE)
          || !entry.fits(path.words)
          || (path.words.size() == 1
              && entry.casings().get(0) == Casing.CAPITALS
              && Casing.isDoubtful(path.words.get(0), tokens))) {
        continue;
      }
      Name name = new Name(entry.text(), entry.kind(), entry.entity(), length);
      out.add(new Match(name, entry.alike(path.words)));
    }
  }

  /** The words walked so far. */
  private static final class Path {
    private final StringBuilder key = new StringBuilder();
    private final List<Token> words = new ArrayList<>();

    private void add(Token token) {
      key.append(words.isEmpty() ? "" : " ").append(Spelling.fold(token.norm()));
      words.add(token);
    }
  }
}
