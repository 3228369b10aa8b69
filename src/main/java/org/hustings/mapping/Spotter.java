package org.hustings.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hustings.gazetteer.Gazetteer;
import org.hustings.gazetteer.Name;
import org.hustings.gazetteer.SentenceNames;
import org.hustings.model.Entity;
import org.hustings.model.Token;
import org.hustings.text.WordLists;

/**
 * Finds the names and titles of the sentences of one article, from left to right, none overlapping.
 * A phrase such as "the alliance" counts once the body that it describes has been named.
 */
final class Spotter {
  private static final Set<String> PLACING =
      WordLists.words("in", "at", "near", "outside", "around", "across");
  private static final Set<String> GIVEN_NAME_STATES = WordLists.of("spotter-given-name-states");

  /** A stretch of no tokens, which ends before every token. */
  static final Spot NONE = new Spot(Spot.Type.NAME, 0, 0, "", List.of());

  private final Gazetteer gazetteer;
  private final Set<Entity> named = new HashSet<>();

  Spotter(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * The spots of a sentence.
   *
   * @param common words that the article also writes in lower case
   */
  List<Spot> spots(List<Token> tokens, LowerCase common) {
    return new OneSentence(tokens, common).spots();
  }

  /** The state of reading one sentence. */
  private final class OneSentence {
    private final List<Token> tokens;
    private final SentenceNames names;
    private final UnknownNames unknown;

    OneSentence(List<Token> tokens, LowerCase common) {
      this.tokens = tokens;
      this.names = gazetteer.names(tokens, Traits::name);
      this.unknown = new UnknownNames(names, tokens, common);
    }

    List<Spot> spots() {
      List<Spot> out = new ArrayList<>();
      int i = Dateline.end(tokens);
      datelined(i, out);
      while (i < tokens.size()) {
        int next = i + 1;
        if (mayBegin(i)) {
          Spot spot = at(i);
          if (spot.to() > i) {
            out.add(spot);
            next = spot.to();
          }
        }
        i = next;
      }
      return out;
    }

    private boolean mayBegin(int i) {
      Token token = tokens.get(i);
      return token.isWord() && (token.capitalised() || Trait.PARTICLE.of(token) || mayBeKnown(i));
    }

    /** The states that the dateline names, or means by their capitals. */
    private void datelined(int end, List<Spot> out) {
      for (int i = 0; i < end; i++) {
        for (Name name : names.at(i)) {
          int to = i + name.length();
          if (name.entity().type().equals("State") && to <= end) {
            List<Entity> state = List.of(name.entity());
            out.add(new Spot(Spot.Type.PLACE, i, to, text(tokens, i, to), state));
            i = to;
            break;
          }
        }
      }
    }

    private Spot at(int i) {
      if (mayBeKnown(i)) {
        List<Name> here = names.at(i);
        for (int k = 0; k < here.size(); k++) {
          Spot known = known(i, here.get(k), here);
          if (known.to() > i) {
            return known;
          }
        }
      }
      return unknown.at(i);
    }

    /** False where no name of the gazetteer begins: neither of one word nor of more. */
    private boolean mayBeKnown(int i) {
      Token first = tokens.get(i);
      return Trait.NAME.of(first)
          && (Trait.WHOLE_NAME.of(first)
              || (i + 1 < tokens.size() && Trait.LATER_IN_NAME.of(tokens.get(i + 1))));
    }

    private Spot known(int at, Name name, List<Name> all) {
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
      if (spot == Spot.Type.NAME || (isState(spot) && isGivenName(at, to))) {
        return NONE;
      }
      if (isState(spot) && type.equals("Organisation")) {
        spot = Spot.Type.ORGANISATION;
      }
      boolean longer =
          (spot == Spot.Type.PERSON && goesOn(to))
              || (spot == Spot.Type.ORGANISATION && unknown.goesOn(at, to))
              || (isState(spot) && to - at == 1 && unknown.isBodyOfState(to));
      if (longer) {
        return NONE;
      }
      if (spot == Spot.Type.ORGANISATION) {
        named.add(name.entity());
      } else if (spot == Spot.Type.OFFICE) {
        gazetteer.body(name.entity()).ifPresent(named::add);
      }
      return new Spot(spot, at, to, text(tokens, at, to), entities(name, all));
    }

    /** What else of its type a name of the same length and kind may mean, itself included. */
    private List<Entity> entities(Name name, List<Name> all) {
      if (all.size() == 1) {
        return List.of(name.entity());
      }
      List<Entity> out = new ArrayList<>(2);
      for (Name other : all) {
        Entity entity = other.entity();
        if (other.length() == name.length()
            && other.kind() == name.kind()
            && entity.type().equals(name.entity().type())
            && !out.contains(entity)) {
          out.add(entity);
        }
      }
      return out;
    }

    /** True for "Jordan" before a surname. */
    private boolean isGivenName(int at, int to) {
      return to - at == 1
          && GIVEN_NAME_STATES.contains(tokens.get(at).norm())
          && to < tokens.size()
          && tokens.get(to).capitalised()
          && tokens.get(to).isWord()
          && names.at(to).isEmpty();
    }

    /** True when a known person's name goes on to be another's: "Mark Rutte Smith". */
    private boolean goesOn(int to) {
      if (to >= tokens.size() || !tokens.get(to).isWord() || !tokens.get(to).capitalised()) {
        return to + 1 < tokens.size()
            && tokens.get(to).norm().equals("-")
            && tokens.get(to + 1).capitalised()
            && tokens.get(to).begin() == tokens.get(to - 1).end();
      }
      return names.at(to).isEmpty()
          && !Trait.VOCABULARY.of(tokens.get(to))
          && !Trait.COMMON.of(tokens.get(to))
          && !allCapitals(tokens.get(to));
    }
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

  private static boolean allCapitals(Token token) {
    return Trait.CAPITALS.of(token) && token.text().length() > 1;
  }

  /** True for a text that has no letter in lower case. */
  static boolean isCapitals(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z') {
        return false;
      }
      if (c >= 128) {
        return text.equals(text.toUpperCase(Locale.ROOT));
      }
    }
    return true;
  }

  /** True when most words are capitalised, so that a capital tells nothing. */
  static boolean isHeadline(List<Token> tokens) {
    if (tokens.isEmpty() || tokens.get(tokens.size() - 1).norm().equals(".")) {
      return false;
    }
    int words = 0;
    int capitals = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.isWord() && Trait.LONG.of(token)) {
        words++;
        capitals += token.capitalised() ? 1 : 0;
      }
    }
    return words > 3 && capitals * 10 >= words * 7;
  }

  static String text(List<Token> tokens, int from, int to) {
    if (to == from + 1) {
      return tokens.get(from).text();
    }
    StringBuilder out = new StringBuilder();
    for (int i = from; i < to; i++) {
      boolean apart = i > from && tokens.get(i).begin() > tokens.get(i - 1).end();
      out.append(apart ? " " : "").append(tokens.get(i).text());
    }
    return out.toString();
  }
}
