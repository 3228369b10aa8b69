package org.hustings.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hustings.model.Entity;

/**
 * Persons by family name: the stated ones, else the last word of the label, alone and with the
 * particles before it. "Ursula von der Leyen" is found under "Leyen" and "von der Leyen".
 */
final class Surnames {
  private static final Set<String> PARTICLES =
      Set.of(
          "al", "ben", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos",
          "du", "el", "la", "le", "ten", "ter", "van", "von", "y", "zu");

  private static final Set<String> SUFFIXES = Set.of("jr", "sr", "jr.", "sr.");

  private final Map<String, List<Entity>> persons = new HashMap<>();

  Surnames(Things things, Map<String, Entity> entities) {
    for (Thing thing : things.all()) {
      if (thing.type().equals("Person")) {
        Optional.ofNullable(entities.get(thing.iri())).ifPresent(p -> add(thing, p));
      }
    }
  }

  private void add(Thing thing, Entity person) {
    List<String> stated = thing.all(Property.FAMILY_NAME);
    stated.forEach(n -> put(n, person));
    if (stated.isEmpty()) {
      addLastWord(person);
    }
  }

  private void addLastWord(Entity person) {
    String[] words = person.label().split(" ", -1);
    int last = words.length - 1;
    while (last > 0 && isSuffix(words[last])) {
      last--;
    }
    if (last == 0) {
      return;
    }
    String name = words[last];
    put(name, person);
    int hyphen = name.indexOf('-');
    if (hyphen > 0 && PARTICLES.contains(name.substring(0, hyphen).toLowerCase(Locale.ROOT))) {
      put(name.substring(hyphen + 1), person);
    }
    for (int i = last - 1; i > 0 && isParticle(words[i]); i--) {
      name = words[i] + " " + name;
      put(name, person);
    }
  }

  private static boolean isSuffix(String word) {
    return word.chars().allMatch(c -> "IVX".indexOf(c) >= 0)
        || SUFFIXES.contains(word.toLowerCase(Locale.ROOT));
  }

  private static boolean isParticle(String word) {
    return PARTICLES.contains(word.toLowerCase(Locale.ROOT));
  }

  private void put(String name, Entity person) {
    List<Entity> list = persons.computeIfAbsent(Spelling.key(name), k -> new ArrayList<>(1));
    if (list.stream().noneMatch(person::same)) {
      list.add(person);
    }
  }

  /** The persons of that name, however it is accented, hyphenated or written in case. */
  List<Entity> persons(String surname) {
    return List.copyOf(persons.getOrDefault(Spelling.key(surname), List.of()));
  }
}
