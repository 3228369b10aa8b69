package org.hustings.gazetteer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hustings.model.Token;

/** Finds the names that stand in one sentence, those that start at a token once. */
public final class SentenceNames {
  private record Match(Name name, int alike) {}

  private static final Comparator<Match> BEST_FIRST =
      Comparator.comparingInt((Match m) -> -m.name.length())
          .thenComparingInt(m -> -m.alike)
          .thenComparing(m -> m.name.kind())
          .thenComparing(m -> m.name.entity().id());

  private static final String POSSESSIVE = "'s";
  private static final List<Name> UNKNOWN = Collections.unmodifiableList(new ArrayList<>());

  private final Names names;
  private final List<Token> tokens;

  /** For each token the names that start at it; {@link #UNKNOWN} where nobody has asked. */
  private final List<List<Name>> known;

  private Optional<Boolean> shouts = Optional.empty();

  SentenceNames(Names names, List<Token> tokens) {
    this.names = names;
    this.tokens = tokens;
    this.known = new ArrayList<>(Collections.nCopies(tokens.size(), UNKNOWN));
  }

  /**
   * Every name that starts at a token, the longest first and of equal length the one spelt most
   * like the text. Hyphens in the text are passed over; in the name of an office so is a
   * possessive, with "next" or "new" after it: "NATO's next chief" is "NATO chief".
   */
  public List<Name> at(int from) {
    List<Name> before = known.get(from);
    if (before != UNKNOWN) {
      return before;
    }
    Names.Node first = names.root().with(tokens.get(from).norm());
    List<Name> here = leads(first, from + 1) ? new Walk(from, first).names() : List.of();
    known.set(from, here);
    return here;
  }

  /** True for a mark that may stand in a text where the name has none. */
  static boolean isMark(String norm) {
    return norm.equals(Spelling.HYPHEN) || norm.equals(POSSESSIVE);
  }

  /** True when names end at a node, or may go on from it at a token. */
  private boolean leads(Names.Node node, int at) {
    if (!node.entries().isEmpty()) {
      return true;
    }
    if (node == Names.NOWHERE || at >= tokens.size()) {
      return false;
    }
    Token next = tokens.get(at);
    return isMark(next.norm()) || node.with(next.norm()) != Names.NOWHERE;
  }

  private boolean shouts() {
    if (shouts.isEmpty()) {
      shouts = Optional.of(Casing.shouts(tokens));
    }
    return shouts.get();
  }

  /** One walk from a token through the names. */
  private final class Walk {
    private final int from;
    private final List<Match> matches = new ArrayList<>(2);
    private final List<Token> words = new ArrayList<>(4);
    private Names.Node all;

    /** The words without a possessive and what is passed over behind it. */
    private List<Token> bareWords = List.of();

    private Names.Node bare = Names.NOWHERE;
    private boolean possessive;

    Walk(int from, Names.Node first) {
      this.from = from;
      this.all = first;
      words.add(tokens.get(from));
    }

    List<Name> names() {
      collect(all, words, 1, false);
      for (int i = from + 1; i < tokens.size(); i++) {
        if (all == Names.NOWHERE && bare == Names.NOWHERE) {
          break;
        }
        if (!Spelling.isHyphen(tokens.get(i))) {
          step(i);
        }
      }
      return sorted();
    }

    private void step(int i) {
      Token token = tokens.get(i);
      boolean owns = token.norm().equals(POSSESSIVE);
      if (owns && !possessive) {
        possessive = true;
        bare = all;
        bareWords = new ArrayList<>(words);
      }
      words.add(token);
      all = all.with(token.norm());
      collect(all, words, i - from + 1, false);
      if (possessive && !owns && !isPassedOver(token)) {
        bareWords.add(token);
        bare = bare.with(token.norm());
        collect(bare, bareWords, i - from + 1, true);
      }
    }

    private void collect(Names.Node node, List<Token> path, int length, boolean officesOnly) {
      for (NameEntry entry : node.entries()) {
        if ((!officesOnly || entry.kind() == Name.Kind.OFFICE)
            && entry.fits(path)
            && !isDoubtful(entry, path)) {
          Name name = new Name(entry.text(), entry.kind(), entry.entity(), length);
          matches.add(new Match(name, entry.alike(path)));
        }
      }
    }

    private List<Name> sorted() {
      if (matches.isEmpty()) {
        return List.of();
      }
      if (matches.size() == 1) {
        return List.of(matches.get(0).name());
      }
      matches.sort(BEST_FIRST);
      List<Name> out = new ArrayList<>(matches.size());
      for (Match match : matches) {
        if (out.stream().noneMatch(n -> isSame(n, match.name()))) {
          out.add(match.name());
        }
      }
      return out;
    }
  }

  private boolean isDoubtful(NameEntry entry, List<Token> path) {
    return path.size() == 1
        && entry.casings().get(0) == Casing.CAPITALS
        && Casing.isWord(path.get(0))
        && shouts();
  }

  private static boolean isSame(Name a, Name b) {
    return a.kind() == b.kind() && a.length() == b.length() && a.entity().same(b.entity());
  }

  private static boolean isPassedOver(Token token) {
    return token.norm().equals("next") || token.norm().equals("new");
  }
}
