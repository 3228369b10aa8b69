package org.hustings.mapping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hustings.model.Entity;

/** The persons of one article in the order in which it names them, found by their names. */
final class Roster {
  private static final SortedSet<Integer> NOBODY = Collections.emptySortedSet();

  /** So many persons are looked through one by one. */
  private static final int FEW = 8;

  private final List<Person> persons = new ArrayList<>();

  /** Those who got an entity since it was last asked for one. */
  private final List<Person> resolved = new ArrayList<>();

  private final Map<Person, Integer> numbers = new HashMap<>();

  /** By the ids of entities those who had them when it was asked for one, in their order. */
  private final Map<String, SortedSet<Integer>> byEntity = new HashMap<>();

  private final Map<String, Integer> byName = new HashMap<>();
  private final Map<List<Entity>, Integer> byKnown = new HashMap<>();
  private final Map<String, List<Integer>> byShortNames = new HashMap<>();
  private final Map<String, List<Person>> bySurname = new HashMap<>();
  private final Map<String, List<Person>> byFirstName = new HashMap<>();

  /** How many of the persons are found by the slugs of their surnames and first names so far. */
  private int slugged;

  /** How many are found by their names and by what the gazetteer knows of them so far. */
  private int named;

  private int changes;

  List<Person> persons() {
    return persons;
  }

  /** How often somebody got another entity than before. */
  int changes() {
    return changes;
  }

  void add(Person person) {
    persons.add(person);
  }

  /** Gives a person an entity. */
  void resolve(Person person, Entity entity) {
    changes += person.resolve(entity) ? 1 : 0;
    resolved.add(person);
  }

  /** The persons who have an entity; one who had it first may have got another since. */
  Stream<Person> resolved(Entity entity) {
    if (persons.size() <= FEW) {
      return persons.stream().filter(p -> p.entity().same(entity));
    }
    for (int i = numbers.size(); i < persons.size(); i++) {
      numbers.put(persons.get(i), i);
    }
    for (Person person : resolved) {
      byEntity
          .computeIfAbsent(person.entity().id(), k -> new TreeSet<>())
          .add(numbers.getOrDefault(person, 0));
    }
    resolved.clear();
    return byEntity.getOrDefault(entity.id(), NOBODY).stream()
        .map(persons::get)
        .filter(p -> p.entity().same(entity));
  }

  /**
   * The first person who is known as the same, or whose name that is, or is short for.
   *
   * @param words of the name without suffixes
   */
  Optional<Person> same(String name, List<String> words, List<Entity> known) {
    if (persons.size() <= FEW) {
      for (Person person : persons) {
        if (isSame(person, name, words, known)) {
          return Optional.of(person);
        }
      }
      return Optional.empty();
    }
    index();
    int first = Math.min(byName.getOrDefault(name, persons.size()), longer(words));
    if (!known.isEmpty()) {
      first = Math.min(first, byKnown.getOrDefault(known, persons.size()));
    }
    return first < persons.size() ? Optional.of(persons.get(first)) : Optional.empty();
  }

  private static boolean isSame(
      Person person, String name, List<String> words, List<Entity> known) {
    return person.name().equals(name)
        || Names.isShortOf(words, person.words())
        || (!known.isEmpty() && person.known().equals(known));
  }

  private void index() {
    for (; named < persons.size(); named++) {
      Person person = persons.get(named);
      byName.putIfAbsent(person.name(), named);
      byKnown.putIfAbsent(person.known(), named);
      for (String key : keys(person.words())) {
        byShortNames.computeIfAbsent(key, w -> new ArrayList<>(1)).add(named);
      }
    }
  }

  private int longer(List<String> words) {
    String last = words.get(words.size() - 1);
    if (words.size() == 1) {
      return longer(words, last);
    }
    int byEnds = longer(words, words.get(0) + " " + last);
    return words.size() == 2
        ? byEnds
        : Math.min(byEnds, longer(words, words.get(words.size() - 2) + " " + last));
  }

  private int longer(List<String> words, String key) {
    for (int number : byShortNames.getOrDefault(key, List.of())) {
      if (Names.isShortOf(words, persons.get(number).words())) {
        return number;
      }
    }
    return persons.size();
  }

  /** The last word of a name, and the last two, and the first and the last. */
  private static List<String> keys(List<String> words) {
    String last = words.get(words.size() - 1);
    if (words.size() == 1) {
      return List.of(last);
    }
    String ends = words.get(0) + " " + last;
    return words.size() == 2
        ? List.of(last, ends)
        : List.of(last, words.get(words.size() - 2) + " " + last, ends);
  }

  /** The persons whose surname has a slug. */
  List<Person> surnamed(String slug) {
    if (persons.size() <= FEW) {
      return withSlug(slug, Person::surnameSlug);
    }
    for (; slugged < persons.size(); slugged++) {
      Person person = persons.get(slugged);
      bySurname.computeIfAbsent(person.surnameSlug(), w -> new ArrayList<>(1)).add(person);
      byFirstName.computeIfAbsent(person.givenSlug(), w -> new ArrayList<>(1)).add(person);
    }
    return bySurname.getOrDefault(slug, List.of());
  }

  private List<Person> withSlug(String slug, Function<Person, String> slugOf) {
    List<Person> out = List.of();
    for (Person person : persons) {
      if (slugOf.apply(person).equals(slug)) {
        out = out.isEmpty() ? new ArrayList<>(1) : out;
        out.add(person);
      }
    }
    return out;
  }

  /** The persons of whose name of several words the last, or the first, has a slug. */
  List<Person> surnamedOrGiven(String slug) {
    List<Person> surnamed = surnamed(slug);
    List<Person> given =
        persons.size() <= FEW
            ? withSlug(slug, Person::givenSlug)
            : byFirstName.getOrDefault(slug, List.of());
    if (given.isEmpty()) {
      return surnamed;
    }
    Set<Person> out = new LinkedHashSet<>(surnamed);
    out.addAll(given);
    return List.copyOf(out);
  }
}
