package org.hustings.mapping;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hustings.gazetteer.Gazetteer;
import org.hustings.model.Article;
import org.hustings.model.Entity;
import org.hustings.model.Slug;
import org.hustings.model.Token;
import org.hustings.text.WordLists;

/** The persons of one article: full names first, then the surnames that lead back to them. */
final class Cast {
  private final Gazetteer gazetteer;
  private final GivenNames givenNames;
  private final Article article;
  private final Careers careers;
  private static final Set<String> PLACING = WordLists.words("in", "at", "near", "outside");
  private static final Set<String> NO_PERSONS = WordLists.of("cast-no-persons");
  private final Roster roster = new Roster();
  private final Incumbents incumbents;
  private final Setting setting;

  /**
   * @param lines of the article
   */
  Cast(Gazetteer gazetteer, GivenNames givenNames, Article article, List<Line> lines) {
    this.setting = new Setting(lines, gazetteer);
    this.gazetteer = gazetteer;
    this.givenNames = givenNames;
    this.article = article;
    this.careers = new Careers(gazetteer, article.date().orElse(LocalDate.MAX));
    this.incumbents = new Incumbents(gazetteer, roster);
  }

  /** The state that the article names first. */
  Optional<Entity> home() {
    return setting.home();
  }

  List<Person> persons() {
    return roster.persons();
  }

  /** Those of them who hold or held an office. */
  Incumbents incumbents() {
    return incumbents;
  }

  /** The first person of the article who is somebody. */
  Optional<Person> person(Entity entity) {
    return roster.resolved(entity).findFirst();
  }

  /** All persons of the article who are somebody. */
  Stream<Person> persons(Entity entity) {
    return roster.resolved(entity);
  }

  boolean isGivenName(String word) {
    return givenNames.contains(word);
  }

  /** True for an article that names the European Union or its Commission. */
  boolean isEuropean() {
    return setting.isEuropean();
  }

  /** True for a word in lower case that no name of a person has. */
  static boolean isOfNoPerson(String word) {
    return NO_PERSONS.contains(word) || word.chars().anyMatch(Character::isDigit);
  }

  /** The persons whom the spots of a sentence name in full, noted with their offices. */
  void fullNames(Line line) {
    for (Spot spot : line.spots()) {
      if (spot.isName()) {
        List<String> words = Names.words(spot.text());
        if (isFullPerson(line, spot, words)) {
          note(line, spot, add(spot.text(), words, spot.entities(), genderBefore(line, spot)));
        }
      }
    }
  }

  /** The persons whom the spots of a sentence name by surname. */
  void shortNames(Line line) {
    for (Spot spot : line.spots()) {
      if (spot.type() == Spot.Type.NAME
          && !line.persons().isAt(spot.from())
          && !(line.isPlace(spot) && titleOf(line, spot).isEmpty())) {
        surname(line, spot).ifPresent(p -> note(line, spot, p));
      }
    }
  }

  /** The state in "the Colombian economist X" and "Spain's X". */
  private static Optional<Entity> nationBefore(Line line, Spot name) {
    for (int i = name.from() - 1; i >= 0 && name.from() - i <= 5; i--) {
      Optional<Spot> spot = line.spotTo(i + 1);
      if (spot.isPresent() && isNation(line, spot.get())) {
        return Optional.of(spot.get().entities().get(0));
      }
      Token token = line.tokens().get(i);
      boolean plain = token.norm().equals("'s") || (token.isWord() && !token.capitalised());
      if (!plain || Unnamed.ENDS.contains(token.norm())) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean isNation(Line line, Spot spot) {
    return (spot.type() == Spot.Type.DEMONYM
            || (spot.type() == Spot.Type.STATE && line.norm(spot.to()).equals("'s")))
        && spot.entities().get(0).type().equals("State");
  }

  private void note(Line line, Spot spot, Person person) {
    if (person.nation().isEmpty()) {
      person.nation(nationBefore(line, spot));
    }
    line.persons().put(spot.from(), person);
    if (person.gender().isEmpty()) {
      person.gender(genderBefore(line, spot));
    }
    Optional<Title> title = titleOf(line, spot);
    if (title.isPresent() && title.get().office().isPresent()) {
      String body = title.get().body().map(Entity::id).orElse("");
      person.office(title.get().office().get(), body, title.get().former());
    }
  }

  /** The title that stands right before a name, or behind it after a comma. */
  static Optional<Title> titleOf(Line line, Spot spot) {
    Optional<Title> before = line.titleTo(spot.from());
    if (before.isEmpty() && line.norm(spot.from() - 1).equals(",")) {
      before = line.titleTo(spot.from() - 1);
    }
    return before.isEmpty() && line.norm(spot.to()).equals(",")
        ? line.titleLow(spot.to() + 1)
        : before;
  }

  private Person add(String name, List<String> words, List<Entity> known, String gender) {
    Optional<Person> same = roster.same(name, words, known);
    if (same.isPresent()) {
      return same.get();
    }
    String told = gender.isEmpty() ? givenNames.gender(words.get(0)) : gender;
    Person person = new Person(name, words, known, told);
    roster.add(person);
    return person;
  }

  /** A person whom the gazetteer knows and the article means without a name. */
  Person known(Entity entity) {
    String name = entity.label();
    Person person = add(name, Names.words(name), List.of(entity), "");
    roster.resolve(person, entity);
    return person;
  }

  private boolean isFullPerson(Line line, Spot spot, List<String> words) {
    if (spot.type() == Spot.Type.PERSON) {
      return true;
    }
    if (words.size() < 2 || words.size() > 6 || Bodies.isBody(line, spot)) {
      return false;
    }
    if (isTitled(line, spot)) {
      return true;
    }
    if (isOfNoPerson(line, spot, words) || line.isPlace(spot)) {
      return false;
    }
    if (givenNames.contains(words.get(0))) {
      return true;
    }
    if (PLACING.contains(line.norm(spot.from() - 1))) {
      return false;
    }
    boolean capitals = Spotter.isCapitals(spot.text());
    return !capitals && !line.norm(spot.from() - 1).equals("the") && !followedByTitle(line, spot);
  }

  private static boolean isOfNoPerson(Line line, Spot spot, List<String> words) {
    return line.has(spot, Trait.NO_PERSON)
        && words.stream().anyMatch(w -> isOfNoPerson(w.toLowerCase(Locale.ROOT)));
  }

  private static boolean followedByTitle(Line line, Spot spot) {
    return line.titleFrom(spot.from()).filter(t -> t.to() > spot.to()).isPresent();
  }

  private static boolean isTitled(Line line, Spot spot) {
    return line.titleTo(spot.from()).isPresent() || titleBefore(line, spot).isPresent();
  }

  private static Optional<Spot> titleBefore(Line line, Spot spot) {
    return line.spotTo(spot.from()).filter(s -> s.type() == Spot.Type.TITLE);
  }

  private String genderBefore(Line line, Spot spot) {
    return titleBefore(line, spot).map(s -> gazetteer.gender(s.entities().get(0))).orElse("");
  }

  private Optional<Person> surname(Line line, Spot spot) {
    List<String> words = Names.words(spot.text());
    if (words.size() > 2 || Bodies.isBody(line, spot)) {
      return Optional.empty();
    }
    String name = Slug.of(words.get(words.size() - 1));
    List<Person> bySurname = roster.surnamed(name);
    List<Person> fitting =
        words.size() > 1 || isTitled(line, spot) ? bySurname : roster.surnamedOrGiven(name);
    if (words.size() == 1 && fitting.size() == 1) {
      return Optional.of(fitting.get(0));
    }
    if (fitting.size() > 1) {
      String gender = genderBefore(line, spot);
      List<Person> byGender =
          bySurname.stream().filter(p -> gender.isEmpty() || p.gender().equals(gender)).toList();
      return byGender.size() == 1 ? Optional.of(byGender.get(0)) : Optional.empty();
    }
    return words.size() == 1 ? inOffice(line, spot, name) : Optional.empty();
  }

  /** The one person of that surname who holds or lately held an office; or a new one if titled. */
  private Optional<Person> inOffice(Line line, Spot spot, String surname) {
    Optional<Title> title = titleOf(line, spot);
    boolean titled = isTitled(line, spot);
    boolean the = line.norm(spot.from() - 1).equals("the");
    if (title.isEmpty() && !titled && (the || !careers.isDated())) {
      return Optional.empty();
    }
    List<Entity> holders = careers.serving(gazetteer.persons(surname));
    if (holders.size() > 1 && title.isPresent()) {
      Title t = title.get();
      List<Entity> fitting = holders.stream().filter(e -> careers.held(e, t).isPresent()).toList();
      if (fitting.size() == 1) {
        return Optional.of(known(fitting.get(0)));
      }
    }
    if (holders.size() == 1 && (titled || careers.isDated()) && !the) {
      return Optional.of(known(holders.get(0)));
    }
    return titled
        ? Optional.of(
            add(spot.text(), Names.words(spot.text()), List.of(), genderBefore(line, spot)))
        : Optional.empty();
  }

  /** The office of a title that a person held on the day, or last before it when former. */
  Optional<Entity> held(Entity person, Title title) {
    return careers.held(person, title);
  }

  /** Gives every person an entity, and each name of a sentence its person. */
  void resolve() {
    Map<String, Entity> taken = new HashMap<>();
    for (Person person : roster.persons()) {
      Entity entity = choose(person);
      Entity same = taken.computeIfAbsent(entity.id(), k -> entity);
      roster.resolve(person, same);
    }
  }

  private Entity choose(Person person) {
    List<Entity> known = person.known();
    if (known.size() == 1) {
      return known.get(0);
    }
    List<Entity> serving = careers.serving(known);
    if (serving.size() == 1) {
      return serving.get(0);
    }
    String place = person.body().isEmpty() ? article.id() : person.body();
    return new Entity("Person", Slug.of(person.name()) + "~" + place, person.name());
  }
}
