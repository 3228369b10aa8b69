package org.hustings.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hustings.gazetteer.Gazetteer;
import org.hustings.gazetteer.Name;
import org.hustings.model.Entity;
import org.hustings.model.Token;
import org.hustings.text.WordLists;

/**
 * Finds the names and titles of the sentences of one article, from left to right, none overlapping.
 * A phrase such as "the alliance" counts once the body that it describes has been named.
 */
final class Spotter {
  private static final Set<String> PARTICLES = WordLists.of("spotter-particles");
  private static final Set<String> PLACING =
      Set.of("in", "at", "near", "outside", "around", "across");
  private static final Set<String> GIVEN_NAME_STATES = WordLists.of("spotter-given-name-states");
  private static final Set<String> PEOPLE =
      Set.of("people", "peoples", "workers", "women", "farmers", "teachers", "nurses", "emily");
  private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");

  private final Gazetteer gazetteer;
  private final Set<String> vocabulary;
  private final GivenNames givenNames;
  private final Set<Entity> named = new HashSet<>();

  /**
   * A spotter.
   *
   * @param vocabulary words of the rules, which begin no name where case says nothing
   */
  Spotter(Gazetteer gazetteer, GivenNames givenNames, Set<String> vocabulary) {
    this.gazetteer = gazetteer;
    this.givenNames = givenNames;
    this.vocabulary = vocabulary;
  }

  /**
   * The spots of a sentence.
   *
   * @param common words that the article also writes in lower case
   */
  List<Spot> spots(List<Token> tokens, Set<String> common) {
    boolean headline = isHeadline(tokens);
    List<Spot> out = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      Spot spot = tokens.get(i).isWord() ? spot(tokens, i, common, headline) : none(i);
      if (spot.to() > i) {
        out.add(spot);
      }
      i = Math.max(i + 1, spot.to());
    }
    return out;
  }

  private static Spot none(int at) {
    return new Spot(Spot.Type.NAME, at, at, "", List.of());
  }

  private Spot spot(List<Token> tokens, int at, Set<String> common, boolean headline) {
    List<Name> names = gazetteer.namesAt(tokens, at);
    for (Name name : names) {
      Spot known = known(tokens, at, name, names);
      if (known.to() > at) {
        return known;
      }
    }
    return unknown(tokens, at, common, headline);
  }

  private Spot known(List<Token> tokens, int at, Name name, List<Name> names) {
    int to = at + name.length();
    String type = name.entity().type();
    Spot.Type spot =
        switch (name.kind()) {
          case OFFICE -> Spot.Type.OFFICE;
          case OFFICE_KIND -> Spot.Type.OFFICE_KIND;
          case TITLE -> Spot.Type.TITLE;
          case DEMONYM -> Spot.Type.DEMONYM;
          case AGENT_METONYM -> isPlaced(tokens, at) ? Spot.Type.PLACE : Spot.Type.STATE;
          case METONYM -> Spot.Type.STATE;
          case NAME -> named(tokens, at, type);
          case DESCRIPTIVE ->
              named.contains(name.entity()) ? named(tokens, at, type) : Spot.Type.NAME;
        };
    if (spot == Spot.Type.NAME || (isState(spot) && isGivenName(tokens, at, to))) {
      return none(at);
    }
    if (isState(spot) && type.equals("Organisation")) {
      spot = Spot.Type.ORGANISATION;
    }
    if (spot == Spot.Type.PERSON && goesOn(tokens, to)) {
      return none(at);
    }
    if (spot == Spot.Type.ORGANISATION) {
      named.add(name.entity());
    } else if (spot == Spot.Type.OFFICE) {
      gazetteer.body(name.entity()).ifPresent(named::add);
    }
    List<Entity> entities =
        names.stream()
            .filter(n -> n.length() == name.length() && n.kind() == name.kind())
            .map(Name::entity)
            .filter(e -> e.type().equals(type))
            .distinct()
            .toList();
    return new Spot(spot, at, to, text(tokens, at, to), entities);
  }

  private static boolean isState(Spot.Type type) {
    return type == Spot.Type.STATE || type == Spot.Type.PLACE;
  }

  private static Spot.Type named(List<Token> tokens, int at, String type) {
    return switch (type) {
      case "State" -> isPlaced(tokens, at) ? Spot.Type.PLACE : Spot.Type.STATE;
      case "Organisation" -> Spot.Type.ORGANISATION;
      case "Person" -> Spot.Type.PERSON;
      default -> Spot.Type.NAME;
    };
  }

  private static boolean isPlaced(List<Token> tokens, int at) {
    int before = at - 1;
    if (before >= 0 && tokens.get(before).norm().equals("the")) {
      before--;
    }
    return before >= 0 && PLACING.contains(tokens.get(before).norm());
  }

  /** True for "Jordan" before a surname. */
  private boolean isGivenName(List<Token> tokens, int at, int to) {
    return to - at == 1
        && GIVEN_NAME_STATES.contains(tokens.get(at).norm())
        && to < tokens.size()
        && tokens.get(to).capitalised()
        && tokens.get(to).isWord()
        && gazetteer.namesAt(tokens, to).isEmpty();
  }

  /** True when a known person's name goes on to be another's: "Mark Rutte Smith". */
  private boolean goesOn(List<Token> tokens, int to) {
    if (to >= tokens.size() || !tokens.get(to).isWord() || !tokens.get(to).capitalised()) {
      return to + 1 < tokens.size()
          && tokens.get(to).norm().equals("-")
          && tokens.get(to + 1).capitalised()
          && tokens.get(to).begin() == tokens.get(to - 1).end();
    }
    return gazetteer.namesAt(tokens, to).isEmpty()
        && !vocabulary.contains(tokens.get(to).norm())
        && !CommonWords.contains(tokens.get(to).norm())
        && !allCapitals(tokens.get(to));
  }

  private Spot unknown(List<Token> tokens, int at, Set<String> common, boolean headline) {
    if (!mayBegin(tokens, at, common, headline)) {
      return none(at);
    }
    int to = at + 1;
    while (to < tokens.size()) {
      int next = extended(tokens, to, headline);
      boolean body = Bodies.isKeyword(tokens.get(to - 1).norm());
      if (next < 0) {
        next = peoples(tokens, to);
      }
      if (next < 0 && body) {
        next = bodyOf(tokens, to, headline);
      }
      if (next < 0 || (body && givenNames.contains(tokens.get(to).text()))) {
        break;
      }
      to = next;
    }
    return new Spot(Spot.Type.NAME, at, to, text(tokens, at, to), List.of());
  }

  private boolean mayBegin(List<Token> tokens, int at, Set<String> common, boolean headline) {
    Token token = tokens.get(at);
    String norm = token.norm();
    if (isParticleBefore(tokens, at)) {
      return true;
    }
    if (!token.capitalised() || norm.equals("i")) {
      return false;
    }
    if (CommonWords.contains(norm)) {
      return isNamePair(tokens, at) && Bodies.isKeyword(tokens.get(at + 1).norm());
    }
    Token before = tokens.get(Math.max(0, at - 1));
    boolean first = at == 0 || (!before.isWord() && !before.norm().equals("-"));
    if (headline || first) {
      return !vocabulary.contains(norm) && (!common.contains(norm) || isNamePair(tokens, at));
    }
    return true;
  }

  /** True for a capitalised word whose next is capitalised too: "Will Hurd". */
  private static boolean isNamePair(List<Token> tokens, int at) {
    return at + 1 < tokens.size()
        && tokens.get(at + 1).isWord()
        && tokens.get(at + 1).capitalised()
        && !CommonWords.contains(tokens.get(at + 1).norm());
  }

  /** True for "al" in "al-Khazwani" and "von" in a name that begins with it. */
  private static boolean isParticleBefore(List<Token> tokens, int at) {
    return PARTICLES.contains(tokens.get(at).norm())
        && at + 2 < tokens.size()
        && tokens.get(at + 1).norm().equals("-")
        && tokens.get(at + 2).capitalised();
  }

  /** The token after the next part of a name, or -1 when the name ends here. */
  private int extended(List<Token> tokens, int at, boolean headline) {
    Token token = tokens.get(at);
    if (SUFFIXES.contains(token.norm()) && token.capitalised()) {
      return at + 1;
    }
    if (token.norm().equals("-")) {
      boolean joined =
          at + 1 < tokens.size()
              && token.begin() == tokens.get(at - 1).end()
              && tokens.get(at + 1).begin() == token.end()
              && (tokens.get(at + 1).capitalised() || isMoon(tokens.get(at + 1)));
      return joined ? at + 2 : -1;
    }
    if (isPart(tokens, at, headline)) {
      return at + 1;
    }
    int next = at;
    while (next < tokens.size()
        && next - at < 3
        && (PARTICLES.contains(tokens.get(next).norm()) || isInnerHyphen(tokens, next, at))) {
      next++;
    }
    return next > at && next < tokens.size() && isPart(tokens, next, headline) ? next + 1 : -1;
  }

  private static boolean isInnerHyphen(List<Token> tokens, int next, int at) {
    return next > at && tokens.get(next).norm().equals("-");
  }

  /** True for the second part of a Korean or Chinese name: "Ki-moon", "Wen-je". */
  private static boolean isMoon(Token token) {
    return token.isWord()
        && token.text().length() >= 2
        && token.text().length() <= 7
        && !CommonWords.contains(token.norm())
        && !Set.of("backed", "led", "based", "born", "endorsed").contains(token.norm());
  }

  private boolean isPart(List<Token> tokens, int at, boolean headline) {
    Token token = tokens.get(at);
    if (!token.isWord() || !token.capitalised()) {
      return false;
    }
    if (CommonWords.contains(token.norm())
        && !(token.text().equals("May") && isWordBefore(tokens, at))) {
      return false;
    }
    if (headline && vocabulary.contains(token.norm())) {
      return false;
    }
    for (Name name : gazetteer.namesAt(tokens, at)) {
      boolean title = name.kind() == Name.Kind.OFFICE || name.kind() == Name.Kind.OFFICE_KIND;
      boolean body =
          name.entity().type().equals("Organisation") || name.kind() == Name.Kind.DEMONYM;
      if (title || (body && name.length() > 1)) {
        return false;
      }
    }
    return true;
  }

  /** True for "May" right behind a given name. */
  private static boolean isWordBefore(List<Token> tokens, int at) {
    Token before = tokens.get(at - 1);
    return before.isWord() && before.capitalised() && !CommonWords.contains(before.norm());
  }

  /** Where a name goes on behind "People's" or "Workers'": "European People's Party". */
  private static int peoples(List<Token> tokens, int at) {
    boolean owns =
        at + 1 < tokens.size()
            && (tokens.get(at).norm().equals("'s") || tokens.get(at).norm().equals("'"))
            && PEOPLE.contains(tokens.get(at - 1).norm())
            && tokens.get(at + 1).capitalised();
    return owns ? at + 2 : -1;
  }

  /** Where a body's name goes on behind "of" or "for": "Chamber of Deputies of Haiti". */
  private int bodyOf(List<Token> tokens, int at, boolean headline) {
    String norm = tokens.get(at).norm();
    if (headline || !(norm.equals("of") || norm.equals("for"))) {
      return -1;
    }
    int next = at + 1;
    if (next < tokens.size() && tokens.get(next).norm().equals("the")) {
      next++;
    }
    return next < tokens.size() && isPart(tokens, next, headline) ? next + 1 : -1;
  }

  private static boolean allCapitals(Token token) {
    return token.text().length() > 1 && token.text().equals(token.text().toUpperCase(Locale.ROOT));
  }

  /** True when most words are capitalised, so that a capital tells nothing. */
  static boolean isHeadline(List<Token> tokens) {
    int words = 0;
    int capitals = 0;
    for (Token token : tokens) {
      if (token.isWord() && token.text().length() > 3) {
        words++;
        capitals += token.capitalised() ? 1 : 0;
      }
    }
    return words > 3 && capitals * 10 >= words * 7;
  }

  static String text(List<Token> tokens, int from, int to) {
    StringBuilder out = new StringBuilder();
    for (int i = from; i < to; i++) {
      boolean apart = i > from && tokens.get(i).begin() > tokens.get(i - 1).end();
      out.append(apart ? " " : "").append(tokens.get(i).text());
    }
    return out.toString();
  }

  /** The norms of the words that stand in lower case somewhere in the article. */
  static Set<String> lowerCase(List<List<Token>> sentences) {
    Set<String> out = new HashSet<>();
    for (List<Token> tokens : sentences) {
      for (Token token : tokens) {
        if (token.isWord() && !token.capitalised()) {
          out.add(token.norm());
        }
      }
    }
    return out;
  }
}
