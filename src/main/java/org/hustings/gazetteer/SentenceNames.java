package org.hustings.gazetteer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
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
  private final ToIntFunction<Token> numbers;

  /** For each token the names that start at it; {@link #UNKNOWN} where nobody has asked. */
  private List<List<Name>> known = List.of();

  private Optional<Boolean> shouts = Optional.empty();

  SentenceNames(Names names, List<Token> tokens, ToIntFunction<Token> numbers) {
    this.names = names;
    this.tokens = tokens;
    this.numbers = numbers;
  }

  /**
   * Every name that starts at a token, the longest first and of equal length the one spelt most
   * like the text. Hyphens in the text are passed over; in the name of an office so is a
   * possessive, with "next" or "new" after it: "NATO's next chief" is "NATO chief".
   */
  public List<Name> at(int from) {
    Names.Node first = names.first(number(from));
    boolean longer = mayGoOn(first, from + 1);
    if (!longer && first.count() <= 1) {
      return alone(first, tokens.get(from));
    }
    if (known.isEmpty()) {
      known = new ArrayList<>(Collections.nCopies(tokens.size(), UNKNOWN));
    }
    List<Name> here = known.get(from);
    if (here == UNKNOWN) {
      here = new Walk(from, first).names(longer);
      known.set(from, here);
    }
    return here;
  }

  private int number(int token) {
    return numbers.applyAsInt(tokens.get(token));
  }

  /** A name of a single word, when it stands at a token. */
  private List<Name> alone(Names.Node node, Token word) {
    return node.first().fits(word) && !isDoubtful(node.doubtful(), word) ? node.alone() : List.of();
  }

  /** True for a mark that may stand in a text where the name has none. */
  static boolean isMark(String norm) {
    return norm.equals(Spelling.HYPHEN) || norm.equals(POSSESSIVE);
  }

  private static boolean isMark(Token token) {
    return !token.isWord() && isMark(token.norm());
  }

  /** True when names may go on from a node at a token. */
  private boolean mayGoOn(Names.Node node, int at) {
    return node.goesOn()
        && at < tokens.size()
        && (node.with(number(at)) != Names.NOWHERE || isMark(tokens.get(at)));
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

    List<Name> names(boolean longer) {
      collect(all, words, 1, false);
      for (int i = from + 1; longer && i < tokens.size(); i++) {
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
      boolean owns = !token.isWord() && token.norm().equals(POSSESSIVE);
      if (owns && !possessive) {
        possessive = true;
        bare = all;
        bareWords = new ArrayList<>(words);
      }
      words.add(token);
      all = all.with(number(i));
      collect(all, words, i - from + 1, false);
      if (possessive && !owns && !isPassedOver(token)) {
        bareWords.add(token);
        bare = bare.with(number(i));
        collect(bare, bareWords, i - from + 1, true);
      }
    }

    private void collect(Names.Node node, List<Token> path, int length, boolean officesOnly) {
      for (Names.Ending ending : node.endings()) {
        NameEntry entry = ending.entry();
        if ((!officesOnly || entry.kind() == Name.Kind.OFFICE)
            && entry.fits(path)
            && (path.size() > 1 || !isDoubtful(ending.doubtful(), path.get(0)))) {
          matches.add(new Match(entry.name(length), entry.alike(path)));
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
      return List.copyOf(out);
    }
  }

  /** True for a word of a sentence in capitals that may be no acronym. */
  private boolean isDoubtful(boolean doubtful, Token word) {
    return doubtful && word.text().indexOf('.') < 0 && shouts();
  }

  private static boolean isSame(Name a, Name b) {
    return a.kind() == b.kind() && a.length() == b.length() && a.entity().same(b.entity());
  }

  private static boolean isPassedOver(Token token) {
    return token.norm().equals("next") || token.norm().equals("new");
  }
}
