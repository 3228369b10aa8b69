package org.hustings.mapping;

import java.util.List;
import java.util.Set;
import org.hustings.gazetteer.Name;
import org.hustings.gazetteer.SentenceNames;
import org.hustings.model.Token;
import org.hustings.text.WordLists;

/** Finds the names that the gazetteer lacks: capitalised words, the particles between them kept. */
final class UnknownNames {
  private static final Set<String> PARTICLES = WordLists.of("spotter-particles");
  private static final Set<String> PEOPLE = WordLists.of("unknown-names-people");
  private static final Set<String> PARTIES = WordLists.of("unknown-names-parties");
  private static final Set<String> OPENERS = WordLists.of("unknown-names-openers");
  private static final Set<String> INNER = WordLists.of("unknown-names-inner");
  private static final Set<String> PERSONS = WordLists.of("references-persons");
  private static final Set<String> PURPOSES = WordLists.of("unknown-names-purposes");
  private static final Set<String> FOLK = WordLists.of("unknown-names-folk");
  private static final Set<String> SURNAMES =
      WordLists.words("king", "pope", "bishop", "dean", "judge", "prince", "duke", "marshal");
  private static final Set<String> SUFFIXES =
      WordLists.words("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");

  private static final Set<String> BEHIND_HYPHENS =
      WordLists.words("backed", "led", "based", "born", "endorsed");

  private final SentenceNames names;
  private final List<Token> tokens;
  private final LowerCase common;
  private final boolean headline;

  UnknownNames(SentenceNames names, List<Token> tokens, LowerCase common) {
    this.names = names;
    this.tokens = tokens;
    this.common = common;
    this.headline = Spotter.isHeadline(tokens);
  }

  /** True for a small word of names, such as "von". */
  static boolean isParticle(String norm) {
    return PARTICLES.contains(norm);
  }

  /**
   * True for what a name may go on with though it has no capital: a particle or a mark, a number, a
   * suffix, or a word before what a body is for.
   */
  static boolean isJoining(String norm) {
    return isParticle(norm)
        || SUFFIXES.contains(norm)
        || Character.isDigit(norm.charAt(0))
        || switch (norm) {
          case "-", "\"", "'s", "'", "of", "for", "against" -> true;
          default -> false;
        };
  }

  private static boolean mayGoOn(Token token) {
    return token.capitalised() || Trait.JOINING.of(token);
  }

  /** The name that begins at a token; of no tokens where none does. */
  Spot at(int at) {
    if (!mayBegin(at)) {
      return Spotter.NONE;
    }
    int to = at + 1;
    boolean body = false;
    while (to < tokens.size() && mayGoOn(tokens.get(to))) {
      int next = extended(to);
      boolean keyword = Trait.BODY.of(tokens.get(to - 1));
      body |= keyword;
      if (next < 0) {
        next = peoples(to);
      }
      if (next < 0 && (body || isCause(to))) {
        next = bodyOf(to, keyword);
      }
      if (next < 0 || (keyword && Trait.GIVEN.of(tokens.get(to)))) {
        break;
      }
      to = next;
    }
    return new Spot(Spot.Type.NAME, at, to, Spotter.text(tokens, at, to), List.of());
  }

  private boolean mayBegin(int at) {
    Token token = tokens.get(at);
    String norm = token.norm();
    if (isParticleBefore(at)) {
      return true;
    }
    if (!token.capitalised() || (Trait.PERSONAL.of(token) && norm.equals("i"))) {
      return false;
    }
    if (Trait.COMMON.of(token)) {
      boolean party = Trait.BODY.of(token) && at > 0 && tokens.get(at - 1).norm().equals("the");
      return party || (OPENERS.contains(norm) && leadsToBody(at));
    }
    Token before = tokens.get(Math.max(0, at - 1));
    boolean first = at == 0 || (!before.isWord() && !before.norm().equals("-"));
    if (first && isNamePair(at) && (isPerson(token) || isBeforeName(at))) {
      return false;
    }
    if (headline || first) {
      return !Trait.VOCABULARY.of(token) && (isNamePair(at) || !common.contains(token));
    }
    return true;
  }

  private static boolean isPerson(Token token) {
    return Trait.PERSONAL.of(token) && PERSONS.contains(token.norm());
  }

  /** True for "Environmentalist" in "Environmentalist Marina Silva", at the head of a sentence. */
  private boolean isBeforeName(int at) {
    return !Trait.GIVEN.of(tokens.get(at))
        && Trait.GIVEN.of(tokens.get(at + 1))
        && at + 2 < tokens.size()
        && tokens.get(at + 2).isWord()
        && tokens.get(at + 2).capitalised()
        && tokens.get(at).text().length() > 6;
  }

  /** True for a capitalised word whose next is capitalised too: "Will Hurd". */
  private boolean isNamePair(int at) {
    return at + 1 < tokens.size()
        && tokens.get(at + 1).isWord()
        && tokens.get(at + 1).capitalised()
        && !Trait.COMMON.of(tokens.get(at + 1));
  }

  /** True for "European" in "European Environment Agency". */
  private boolean leadsToBody(int at) {
    for (int i = at + 1; i < Math.min(tokens.size(), at + 5); i++) {
      String norm = tokens.get(i).norm();
      boolean mark = norm.equals("'s") || norm.equals("'");
      if (!mark && !tokens.get(i).capitalised()) {
        return false;
      }
      if (Trait.BODY.of(tokens.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** True for a state's name at the head of a party's or the like: "Pakistan People's Party". */
  boolean isBodyOfState(int to) {
    for (int i = to; i < Math.min(tokens.size(), to + 4); i++) {
      String norm = tokens.get(i).norm();
      boolean mark = i > to && (norm.equals("'s") || norm.equals("'"));
      if (!mark && !tokens.get(i).capitalised()) {
        return false;
      }
      if (PARTIES.contains(norm)) {
        return true;
      }
    }
    return false;
  }

  /** True for "al" in "al-Khazwani" and "von" in a name that begins with it. */
  private boolean isParticleBefore(int at) {
    return Trait.PARTICLE.of(tokens.get(at))
        && at + 2 < tokens.size()
        && tokens.get(at + 1).norm().equals("-")
        && tokens.get(at + 2).capitalised();
  }

  /** The token after the next part of a name, or -1 when the name ends here. */
  private int extended(int at) {
    Token token = tokens.get(at);
    if (token.capitalised() && Trait.JOINING.of(token) && SUFFIXES.contains(token.norm())) {
      return at + 1;
    }
    if (!token.isWord() && token.norm().equals("-")) {
      boolean joined =
          at + 1 < tokens.size()
              && token.begin() == tokens.get(at - 1).end()
              && tokens.get(at + 1).begin() == token.end()
              && (tokens.get(at + 1).capitalised() || isMoon(tokens.get(at + 1)));
      return joined ? at + 2 : -1;
    }
    if (isNickname(at)) {
      return at + 4;
    }
    boolean local =
        Trait.JOINING.of(token)
            && Character.isDigit(token.text().charAt(0))
            && tokens.get(at - 1).norm().equals("local");
    if (local || isPart(at)) {
      return at + 1;
    }
    int next = at;
    while (next < tokens.size()
        && next - at < 3
        && (Trait.PARTICLE.of(tokens.get(next)) || isInnerHyphen(next, at))) {
      next++;
    }
    return next > at && next < tokens.size() && isPart(next) ? next + 1 : -1;
  }

  /** True for a nickname in quotes before the surname: Dolores "Lola" Baumgartner. */
  private boolean isNickname(int at) {
    return at + 3 < tokens.size()
        && Trait.QUOTE.of(tokens.get(at))
        && Trait.QUOTE.of(tokens.get(at + 2))
        && tokens.get(at + 1).capitalised()
        && tokens.get(at + 3).capitalised();
  }

  private boolean isInnerHyphen(int next, int at) {
    return next > at && tokens.get(next).norm().equals("-");
  }

  /** True for the second part of a Korean or Chinese name: "Ki-moon", "Wen-je". */
  private static boolean isMoon(Token token) {
    return token.isWord()
        && token.text().length() >= 2
        && token.text().length() <= 7
        && !Trait.COMMON.of(token)
        && !BEHIND_HYPHENS.contains(token.norm());
  }

  private boolean isPart(int at) {
    Token token = tokens.get(at);
    if (!token.isWord() || !token.capitalised()) {
      return false;
    }
    if (Trait.COMMON.of(token)
        && !((token.text().equals("May") || Trait.BODY.of(token)) && isWordBefore(at))
        && !(INNER.contains(token.norm()) && isWordBefore(at) && leadsToBody(at))) {
      return false;
    }
    if (headline && Trait.VOCABULARY.of(token)) {
      return false;
    }
    for (Name name : names.at(at)) {
      boolean title = name.kind() == Name.Kind.OFFICE || name.kind() == Name.Kind.OFFICE_KIND;
      boolean party = name.entity().label().endsWith(" Party") && isWordBefore(at);
      boolean body =
          (name.entity().type().equals("Organisation") && !party)
              || name.kind() == Name.Kind.DEMONYM;
      if ((title && !isSurname(at)) || (body && name.length() > 1)) {
        return false;
      }
    }
    return true;
  }

  /** True for "King" in "Angus King": a title that is a surname too, and no name comes behind. */
  private boolean isSurname(int at) {
    boolean last =
        at + 1 == tokens.size()
            || !tokens.get(at + 1).isWord()
            || !tokens.get(at + 1).capitalised()
            || SUFFIXES.contains(tokens.get(at + 1).norm());
    return last && SURNAMES.contains(tokens.get(at).norm()) && isWordBefore(at);
  }

  /** True for "May" right behind a given name. */
  private boolean isWordBefore(int at) {
    Token before = tokens.get(at - 1);
    return before.isWord() && before.capitalised() && !Trait.COMMON.of(before);
  }

  /** Where a name goes on behind "People's" or "Workers'": "European People's Party". */
  private int peoples(int at) {
    boolean owns =
        at + 1 < tokens.size()
            && !tokens.get(at).isWord()
            && (tokens.get(at).norm().equals("'s") || tokens.get(at).norm().equals("'"))
            && (PEOPLE.contains(tokens.get(at - 1).norm()) || isPlural(at))
            && tokens.get(at + 1).capitalised();
    return owns ? at + 2 : -1;
  }

  /** True for "Officers'" before the word of a body: "Police Officers' Association". */
  private boolean isPlural(int at) {
    String owner = tokens.get(at - 1).norm();
    boolean plural =
        tokens.get(at).norm().equals("'") ? owner.endsWith("s") : owner.endsWith("men");
    if (!plural) {
      return false;
    }
    for (int i = at + 1; i < Math.min(tokens.size(), at + 4) && tokens.get(i).capitalised(); i++) {
      if (Trait.BODY.of(tokens.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** True when the name of a known body goes on to be another's: "SEIU Healthcare". */
  boolean goesOn(int at, int to) {
    if (to >= tokens.size() || !tokens.get(to).isWord() || !tokens.get(to).capitalised()) {
      return isCause(to);
    }
    Token next = tokens.get(to);
    boolean acronym = to - at == 1 && Trait.CAPITALS.of(tokens.get(at));
    return (Trait.BODY.of(next) || (acronym && next.norm().length() > 3))
        && isPart(to)
        && !Trait.VOCABULARY.of(next)
        && !Trait.GIVEN.of(next)
        && names.at(to).isEmpty();
  }

  /** True for "for" in "Democrats for Education Reform", not before a person or a known name. */
  private boolean isCause(int at) {
    if (at + 1 >= tokens.size() || !Trait.JOINING.of(tokens.get(at))) {
      return false;
    }
    String norm = tokens.get(at).norm();
    Token next = tokens.get(at + 1);
    return (norm.equals("for") || norm.equals("against"))
        && FOLK.contains(tokens.get(at - 1).norm())
        && tokens.get(at - 1).capitalised()
        && next.isWord()
        && next.capitalised()
        && names.at(at + 1).isEmpty()
        && !Trait.GIVEN.of(next);
  }

  /** Where a body's name goes on behind "of" or "for": "Chamber of Deputies of Haiti". */
  private int bodyOf(int at, boolean keyword) {
    String norm = tokens.get(at).norm();
    boolean purpose = norm.equals("for") && keyword && PURPOSES.contains(tokens.get(at - 1).norm());
    if (headline || !(norm.equals("of") || purpose || isCause(at))) {
      return -1;
    }
    int next = at + 1;
    if (next < tokens.size() && tokens.get(next).norm().equals("the")) {
      next++;
    }
    return next < tokens.size() && isPart(next) ? next + 1 : -1;
  }
}
