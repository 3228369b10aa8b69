package org.hustings.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.hustings.gazetteer.Gazetteer;
import org.hustings.model.Article;
import org.hustings.model.Entity;
import org.hustings.model.Mention;
import org.hustings.model.Mention.Form;
import org.hustings.model.Slug;
import org.hustings.model.Token;
import org.hustings.text.WordLists;

/** Makes mentions of the states and organisations that a sentence names. */
final class NamedBodies {
  private static final Set<String> GOVERNMENT = WordLists.of("mentions-government");
  private static final Set<String> ARMS = WordLists.of("named-bodies-arms");
  private static final Set<String> LEADING = WordLists.of("mentions-leading");

  private static final Map<String, String> PARTIES =
      Map.of("conservative-party-uk", "united-kingdom", "labour-party-uk", "united-kingdom");

  private static final Set<String> CALLED =
      WordLists.words("party", "group", "newspaper", "union", "movement", "daily", "organisation");
  private static final Set<String> CHAMBERS =
      WordLists.words("Senate", "House", "Congress", "Parliament", "Assembly", "Cabinet");

  private static final Set<String> MEMBERS = WordLists.words("Democrats", "Republicans");
  private static final Set<String> DETERMINERS = WordLists.words("the", "a", "an");
  private static final Set<String> PERSONS = WordLists.of("references-persons");
  private static final List<String> HEADS =
      List.of("head-of-organisation", "central-bank-governor", "party-leader");

  private final Gazetteer gazetteer;
  private final Article article;
  private final Cast cast;
  private final Discourse discourse;

  NamedBodies(Gazetteer gazetteer, Article article, Cast cast, Discourse discourse) {
    this.article = article;
    this.gazetteer = gazetteer;
    this.cast = cast;
    this.discourse = discourse;
  }

  /** A state or body that the gazetteer knows. */
  void add(Line line, Spot spot, Entity known, Form form, Gathering out) {
    boolean members = MEMBERS.contains(spot.text()) && !line.norm(spot.from() - 1).equals("the");
    if (form == Form.NAME && (members || isAlias(line, spot))) {
      return;
    }
    if (form == Form.NAME && PERSONS.contains(line.norm(spot.to()))) {
      return;
    }
    Optional<Spot> place = placeBefore(line, spot, known);
    String owner = place.map(Spot::text).orElse("");
    Entity entity =
        place.isPresent()
            ? local(owner + " " + spot.text())
            : isForeignParty(known) ? foreign(spot) : known;
    int from = place.map(Spot::from).orElse(spot.from());
    int low = determined(line, from);
    out.add(new Mention(low, spot.from(), spot.to(), entity, form));
    Set<String> heads = known.type().equals("State") ? GOVERNMENT : ARMS;
    int at = extended(line, spot, low, heads, end -> entity, out);
    if (form == Form.DEMONYM
        && low < spot.from()
        && !line.tokens().get(Math.min(at, line.tokens().size() - 1)).capitalised()
        && isPlural(spot.text())) {
      out.add(new Mention(low, spot.from(), spot.to(), entity, Form.NAME));
    }
    if (form == Form.DEMONYM && low < spot.from()) {
      national(line, low, spot, entity, out);
    }
    leading(line, low, spot, entity, out);
    if (form == Form.NAME) {
      discourse.seesBody(entity);
    }
  }

  /**
   * True for "Conservatives" in an article on a state where they are others than the known party.
   */
  private boolean isForeignParty(Entity known) {
    String state = PARTIES.getOrDefault(known.id(), "");
    return !state.isEmpty() && cast.home().filter(h -> !h.id().equals(state)).isPresent();
  }

  /** Where "the centrist" before a name begins; the name, when no such words stand before it. */
  private static int determined(Line line, int from) {
    for (int i = from - 1; i >= 0 && from - i <= 5; i--) {
      Token token = line.tokens().get(i);
      String norm = token.norm();
      if (DETERMINERS.contains(norm)) {
        return i;
      }
      boolean adjective = (token.isWord() && !token.capitalised()) || norm.equals("-");
      if (!adjective || Trait.VOCABULARY.of(token) || Unnamed.ENDS.contains(norm)) {
        return from;
      }
    }
    return from;
  }

  /** The place right before an organisation's name: "the Florida AFL-CIO". */
  private static Optional<Spot> placeBefore(Line line, Spot spot, Entity known) {
    return line.spotTo(spot.from())
        .filter(s -> line.isPlace(s))
        .filter(s -> known.type().equals("Organisation"));
  }

  private static Entity local(String name) {
    return new Entity("Organisation", Slug.of(name), name);
  }

  private Entity foreign(Spot spot) {
    String home = cast.home().map(Entity::id).orElse("");
    return new Entity("Organisation", Slug.of(spot.text()) + "~" + home, spot.text());
  }

  private static Entity named(Spot spot) {
    return new Entity("Organisation", Slug.of(spot.text()), spot.text());
  }

  /**
   * Adds "the British government", "the Farm Bureau's political arm"; returns where it looked to.
   *
   * @param entity what is meant by the words up to a token
   */
  private static int extended(
      Line line, Spot spot, int low, Set<String> heads, IntFunction<Entity> entity, Gathering out) {
    int at = spot.to();
    for (int gap = 0; gap < 7 && at < line.tokens().size(); gap++) {
      String norm = line.norm(at);
      if (heads.contains(norm) && !norm.equals("foreign")) {
        int end =
            line.norm(at).equals("editorial") && line.norm(at + 1).equals("board")
                ? at + 2
                : at + 1;
        out.add(new Mention(low, spot.from(), end, entity.apply(end), Form.NAME));
        break;
      }
      boolean goesOn =
          norm.equals("'s")
              || norm.equals("'")
              || norm.equals("-")
              || norm.equals("foreign")
              || (norm.equals("and") && gap > 0 && line.norm(spot.to()).equals("'s"))
              || (line.tokens().get(at).isWord()
                  && !line.tokens().get(at).capitalised()
                  && !Unnamed.ENDS.contains(norm)
                  && !norm.endsWith("ed"));
      Optional<Spot> branch = goesOn ? Optional.empty() : ownPlace(line, at);
      if (!goesOn && branch.isEmpty()) {
        break;
      }
      at = branch.map(Spot::to).orElse(at + 1);
    }
    return at;
  }

  /** The place behind the mark of a possessive: "the Sierra Club's Colorado chapter". */
  private static Optional<Spot> ownPlace(Line line, int at) {
    return line.norm(at - 1).equals("'s")
        ? line.spotFrom(at).filter(line::isPlace)
        : Optional.empty();
  }

  /** "Denver's police union": a body that is called after its place. */
  private static void ofPlace(Line line, Spot place, Gathering out) {
    boolean branch =
        line.norm(place.from() - 1).equals("'s")
            && line.spotTo(place.from() - 1).filter(Spot::isBody).isPresent();
    if (!branch) {
      extended(
          line,
          place,
          place.from(),
          ARMS,
          end -> local(Spotter.text(line.tokens(), place.from(), end).replace("'s ", " ")),
          out);
    }
  }

  /** The one person of the article who held an office of a state: "the Dane". */
  private void national(Line line, int low, Spot spot, Entity state, Gathering out) {
    String after = line.norm(spot.to());
    boolean ends =
        after.isEmpty() || !Character.isLetter(after.charAt(0)) || Unnamed.ENDS.contains(after);
    if (!ends || after.equals("'s") || after.equals("-")) {
      return;
    }
    List<Person> told =
        cast.persons().stream().filter(p -> p.nation().filter(state::same).isPresent()).toList();
    List<Person> people =
        told.size() == 1 ? told : cast.persons().stream().filter(p -> isOf(p, state)).toList();
    if (people.size() == 1) {
      Entity person = people.get(0).entity();
      out.add(new Mention(low, spot.from(), spot.to(), person, Form.DESCRIPTION));
    }
  }

  private boolean isOf(Person person, Entity state) {
    return person.body().equals(state.id())
        || gazetteer.tenures(person.entity()).stream()
            .anyMatch(t -> gazetteer.body(t.office()).filter(state::same).isPresent());
  }

  private static boolean isPlural(String text) {
    return text.endsWith("s") || text.endsWith("sh") || text.endsWith("ch") || text.endsWith("ese");
  }

  /** True for a word behind which a body may stand for the office at its head. */
  static boolean isLeading(String norm) {
    return LEADING.contains(norm);
  }

  /** The office of a body that somebody is to lead: "to head NATO". */
  private void leading(Line line, int low, Spot spot, Entity entity, Gathering out) {
    if (LEADING.contains(line.norm(low - 1)) && entity.type().equals("Organisation")) {
      HEADS.stream()
          .flatMap(k -> gazetteer.office(k, entity).stream())
          .findFirst()
          .ifPresent(
              o -> {
                out.add(new Mention(low, spot.from(), spot.to(), o, Form.BODY));
                if (!line.norm(low - 1).equals("of") || line.norm(low - 2).equals("helm")) {
                  discourse.seesRace(o);
                }
              });
    }
  }

  /** A name that the gazetteer lacks, when it may be a body's. */
  void unknown(Line line, Spot spot, Gathering out) {
    boolean the = line.norm(spot.from() - 1).equals("the");
    boolean acronym = spot.text().length() > 1 && Spotter.isCapitals(spot.text());
    boolean body = Bodies.isBody(line, spot);
    boolean plain = spot.from() == 0 && spot.to() == 1 && !acronym && spot.text().endsWith("s");
    boolean modifies =
        PERSONS.contains(line.norm(spot.to()))
            || isFirstWord(line, spot)
            || isPluralAcronym(spot.text());
    if ((plain && !body) || modifies || cast.isGivenName(spot.text()) || isAlias(line, spot)) {
      return;
    }
    if (line.isPlace(spot)) {
      ofPlace(line, spot, out);
      return;
    }
    if (body || the || acronym || Names.words(spot.text()).size() < 3) {
      int low = determined(line, spot.from());
      Entity entity = named(spot);
      out.add(new Mention(low, spot.from(), spot.to(), entity, Form.NAME));
      extended(line, spot, low, ARMS, end -> entity, out);
      if (!body && !the && isHeadlineName(line, spot)) {
        Entity person = article.own("Person", spot.text());
        out.add(new Mention(low, spot.from(), spot.to(), person, Form.NAME));
      }
      boolean called = CALLED.contains(line.norm(spot.from() - 1));
      if ((body || the || acronym || called) && !CHAMBERS.contains(spot.text())) {
        discourse.seesBody(entity);
      }
    }
  }

  /** True for "MPs", "CEOs": many, and no body. */
  private static boolean isPluralAcronym(String text) {
    int last = text.length() - 1;
    boolean capitals = last > 1 && text.charAt(last) == 's';
    for (int i = 0; i < last && capitals; i++) {
      capitals = text.charAt(i) >= 'A' && text.charAt(i) <= 'Z';
    }
    return capitals;
  }

  /** True for a name of one word in a line without a full stop: somebody by the surname alone. */
  private static boolean isHeadlineName(Line line, Spot spot) {
    List<Token> tokens = line.tokens();
    if (tokens.size() >= 20 || tokens.get(tokens.size() - 1).norm().equals(".")) {
      return false;
    }
    if (spot.text().length() <= 2 || spot.text().indexOf(' ') >= 0) {
      return false;
    }
    return !Spotter.isCapitals(spot.text()) || isAllCapitals(tokens);
  }

  private static boolean isAllCapitals(List<Token> tokens) {
    for (Token token : tokens) {
      if (token.isWord() && !Spotter.isCapitals(token.text())) {
        return false;
      }
    }
    return true;
  }

  /** True for the one capital of the first word: "County commission candidate". */
  private static boolean isFirstWord(Line line, Spot spot) {
    int to = spot.to();
    String after = line.norm(to);
    return to == spot.from() + 1
        && !after.isEmpty()
        && Character.isLowerCase(line.tokens().get(to).text().charAt(0))
        && !Trait.VOCABULARY.of(line.tokens().get(to))
        && !Unnamed.ENDS.contains(after)
        && !after.endsWith("ed")
        && !after.endsWith("s")
        && spot.from() == line.start();
  }

  /** True for a name in parentheses behind another: "al-Wafd (Delegation Party)". */
  private static boolean isAlias(Line line, Spot spot) {
    return line.norm(spot.from() - 1).equals("(")
        && line.norm(spot.to()).equals(")")
        && line.spots().stream().anyMatch(s -> s.to() == spot.from() - 1 && s.isBody());
  }
}
