package org.hustings.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.hustings.model.Entity;
import org.hustings.model.Token;

/**
 * Known states, persons, organisations, offices, contests and tenures, and the names that lead to
 * them. It never changes once it is read.
 */
public final class Gazetteer {
  private final Map<String, Entity> entities;

  /** By type and id. */
  private final Map<String, Map<String, Entity>> byType = new HashMap<>();

  private final Names names;
  private final Map<String, List<Entity>> labels = new HashMap<>();
  private final Map<String, List<String>> namesOfStates;
  private final Offices offices;
  private final History history;
  private final Surnames surnames;
  private final Map<String, Thing> titles;

  /**
   * @param entities by their IRIs
   * @param titles by their IRIs
   * @param namesOfStates by their IRIs
   */
  Gazetteer(
      Map<String, Entity> entities,
      List<NameEntry> names,
      Offices offices,
      History history,
      Surnames surnames,
      Map<String, Thing> titles,
      Map<String, List<String>> namesOfStates) {
    this.entities = Map.copyOf(entities);
    entities
        .values()
        .forEach(e -> byType.computeIfAbsent(e.type(), t -> new HashMap<>()).put(e.id(), e));
    this.names = new Names(names);
    this.offices = offices;
    this.history = history;
    this.surnames = surnames;
    this.titles = Map.copyOf(titles);
    this.namesOfStates = Map.copyOf(namesOfStates);
    for (NameEntry entry : names) {
      switch (entry.kind()) {
        case NAME, OFFICE, OFFICE_KIND, TITLE -> addLabel(entry);
        default -> {}
      }
    }
  }

  private void addLabel(NameEntry entry) {
    String key = entry.entity().type() + ' ' + entry.key();
    List<Entity> list = labels.computeIfAbsent(key, k -> new ArrayList<>(1));
    if (list.stream().noneMatch(entry.entity()::same)) {
      list.add(entry.entity());
    }
  }

  /** The IRI of an entity without the base. */
  static String iri(Entity entity) {
    return Vocabulary.folder(entity.type()) + entity.id();
  }

  /**
   * Every name that starts at a token, the longest first and of equal length the one spelt most
   * like the text. Case, accents, hyphens and quotes are compared leniently, but a name written
   * with a capital matches only words that have one, and an acronym only capitals.
   */
  public List<Name> namesAt(List<Token> tokens, int from) {
    return names(tokens).at(from);
  }

  /** The names of a sentence, to be asked for at one token after the other. */
  public SentenceNames names(List<Token> tokens) {
    return names(tokens, t -> nameNumber(t.norm()));
  }

  /**
   * The same where the numbers of words are known.
   *
   * @param numbers of the words of tokens, as {@link #nameNumber} gives them
   */
  public SentenceNames names(List<Token> tokens, ToIntFunction<Token> numbers) {
    return new SentenceNames(names, tokens, numbers);
  }

  /** A number of a word by its norm, which those that names do not tell apart share; 0 in none. */
  public int nameNumber(String norm) {
    return names.number(norm);
  }

  /** True for a word with which some name begins, given in lower case. */
  public boolean mayBegin(String norm) {
    return names.first(names.number(norm)) != Names.NOWHERE;
  }

  /** True for a word that some name consists of, given in lower case. */
  public boolean isName(String norm) {
    return names.first(names.number(norm)).endings().length > 0;
  }

  /** True for a word that may stand in a name behind its first, given in lower case. */
  public boolean mayGoOn(String norm) {
    return names.isLater(norm) || SentenceNames.isMark(norm);
  }

  /** The entity of a type with an id. */
  public Optional<Entity> entity(String type, String id) {
    return Optional.ofNullable(byType.getOrDefault(type, Map.of()).get(id));
  }

  /** The entities of a type, sorted by id. */
  public List<Entity> all(String type) {
    return entities.values().stream()
        .filter(e -> e.type().equals(type))
        .sorted(Comparator.comparing(Entity::id))
        .toList();
  }

  /** The entities of a type that bear a label or another name, whatever its case and accents. */
  public List<Entity> labelled(String type, String label) {
    return List.copyOf(labels.getOrDefault(type + ' ' + Spelling.key(label), List.of()));
  }

  /** Every name of a state, its capital and the words for its people among them. */
  public List<String> namesOfState(Entity state) {
    return List.copyOf(namesOfStates.getOrDefault(iri(state), List.of()));
  }

  /** The tenures of a person, the earliest first. */
  public List<Tenure> tenures(Entity person) {
    return history.ofPerson(person);
  }

  /** The tenures of an office, the earliest first. */
  public List<Tenure> holders(Entity office) {
    return history.ofOffice(office);
  }

  /**
   * The office of a kind in a state or an organisation; of several the organisation's head office,
   * else none.
   */
  public Optional<Entity> office(String officeKindId, Entity stateOrOrganisation) {
    return offices.ofKind(officeKindId, stateOrOrganisation);
  }

  /** The state or organisation that an office is one of. */
  public Optional<Entity> body(Entity office) {
    return offices.body(office);
  }

  /** The first of the kinds of an office. */
  public Optional<Entity> kindOf(Entity office) {
    return offices.kindOf(office);
  }

  /**
   * The office that a title means in one state only by its own custom: "chancellor" in Germany. It
   * goes before {@link #office}: "president" in Iran is not the head of state.
   */
  public Optional<Entity> localOffice(String title, Entity state) {
    return offices.titled(title, state);
  }

  /** The offices that a title means by the custom of some state: "taoiseach" means one. */
  public List<Entity> localOffices(String title) {
    return List.copyOf(offices.titled(title));
  }

  /** The persons whose family name that is, whatever its case, accents and hyphens. */
  public List<Entity> persons(String surname) {
    return surnames.persons(surname);
  }

  /** The declared contests for an office, the earliest first. */
  public List<Contest> contests(Entity office) {
    return history.contests(office);
  }

  /** The kind of a title, such as "honorific"; empty when the entity is none. */
  public String titleKind(Entity title) {
    return titleText(title, Property.TITLE_KIND);
  }

  /** "female" or "male" where a title tells; else empty. */
  public String gender(Entity title) {
    return titleText(title, Property.GENDER);
  }

  private String titleText(Entity title, Property property) {
    return Optional.ofNullable(titles.get(iri(title))).map(t -> t.one(property)).orElse("");
  }
}
