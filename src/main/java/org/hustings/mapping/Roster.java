package org.hustings.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hustings.model.Entity;
import org.hustings.model.Slug;

/** The persons of one article in the order in which it names them, found by their names. */
final class Roster {
  private final List<Person> persons = new ArrayList<>();
  private final Map<String, Integer> byName = new HashMap<>();
  private final Map<List<Entity>, Integer> byKnown = new HashMap<>();
  private final Map<String, List<Integer>> byLastWord = new HashMap<>();
  private final Map<String, List<Person>> bySurname = new HashMap<>();
  private final Map<String, List<Person>> byFirstName = new HashMap<>();

  List<Person> persons() {
    return persons;
  }

  void add(Person person) {
    int number = persons.size();
    persons.add(person);
    byName.putIfAbsent(person.name(), number);
    byKnown.putIfAbsent(person.known(), number);
    byLastWord.computeIfAbsent(person.surname(), w -> new ArrayList<>(1)).add(number);
    bySurname.computeIfAbsent(Slug.of(person.surname()), w -> new ArrayList<>(1)).add(person);
    if (person.words().size() > 1) {
      byFirstName
          .computeIfAbsent(Slug.of(person.words().get(0)), w -> new ArrayList<>(1))
          .add(person);
    }
  }

  /** The first person who is known as the same, or whose name that is, or is short for. */
  Optional<Person> same(String name, List<Entity> known) {
    int first = Math.min(byName.getOrDefault(name, persons.size()), longer(name));
    if (!known.isEmpty()) {
      first = Math.min(first, byKnown.getOrDefault(known, persons.size()));
    }
    return first < persons.size() ? Optional.of(persons.get(first)) : Optional.empty();
  }

  private int longer(String name) {
    List<String> words = Names.words(name);
    for (int number : byLastWord.getOrDefault(Names.surname(name), List.of())) {
      if (Names.isShortOf(words, persons.get(number).words())) {
        return number;
      }
    }
    return persons.size();
  }

  /** The persons whose surname has a slug. */
  List<Person> surnamed(String slug) {
    return bySurname.getOrDefault(slug, List.of());
  }

  /** The persons of whose name of several words the last, or the first, has a slug. */
  List<Person> surnamedOrGiven(String slug) {
    Set<Person> out = new LinkedHashSet<>(surnamed(slug));
    out.addAll(byFirstName.getOrDefault(slug, List.of()));
    return List.copyOf(out);
  }
}
