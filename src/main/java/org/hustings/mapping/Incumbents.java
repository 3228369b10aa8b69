package org.hustings.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hustings.gazetteer.Gazetteer;
import org.hustings.gazetteer.Tenure;
import org.hustings.model.Entity;

/**
 * The persons of one article who hold or held an office, by the gazetteer or because the article
 * says so. Each is looked at once, however often they are asked for.
 */
final class Incumbents {
  private static final int SEVERAL = 2;

  /** Those of an office, or of a kind of offices, now or before. */
  private record Key(String type, String id, boolean former) {
    static Key of(Entity entity, boolean former) {
      return new Key(entity.type(), entity.id(), former);
    }
  }

  private final Gazetteer gazetteer;
  private final Roster roster;
  private final List<Person> known = new ArrayList<>();

  /** By what the article says, the first two of each. */
  private final Map<Key, List<Person>> said = new HashMap<>();

  private Optional<Entity> state = Optional.empty();
  private int next;
  private int changes;
  private long looks;

  /**
   * @param roster to which persons may be added, but no offices of those who are there
   */
  Incumbents(Gazetteer gazetteer, Roster roster) {
    this.gazetteer = gazetteer;
    this.roster = roster;
  }

  /** Those of whom the gazetteer knows a tenure, in the order of the article. */
  List<Person> known() {
    look();
    return known;
  }

  /** The state in which the first of them holds or held an office. */
  Optional<Entity> state() {
    look();
    return state;
  }

  /** The one person of whom the article says that they have, or had, what a title means. */
  Optional<Person> only(Title title) {
    look();
    Set<Person> out = new HashSet<>();
    for (Entity one : title.office().map(List::of).orElse(title.kinds())) {
      out.addAll(said.getOrDefault(Key.of(one, title.former()), List.of()));
    }
    return out.size() == 1 ? Optional.of(out.iterator().next()) : Optional.empty();
  }

  /** How many persons were looked at so far. */
  long looks() {
    return looks;
  }

  /** Looks at those who are new; at all of them again when one of them is somebody else now. */
  private void look() {
    if (changes != roster.changes()) {
      changes = roster.changes();
      next = 0;
      known.clear();
      said.clear();
      state = Optional.empty();
    }
    for (; next < roster.persons().size(); next++) {
      looks++;
      look(roster.persons().get(next));
    }
  }

  private void look(Person person) {
    List<Tenure> tenures = gazetteer.tenures(person.entity());
    if (!tenures.isEmpty()) {
      known.add(person);
    }
    for (int i = 0; i < tenures.size() && state.isEmpty(); i++) {
      state = gazetteer.body(tenures.get(i).office()).filter(b -> b.type().equals("State"));
    }
    for (Entity office : person.offices()) {
      say(office, person);
      gazetteer.kindOf(office).ifPresent(k -> say(k, person));
    }
  }

  private void say(Entity one, Person person) {
    List<Person> some =
        said.computeIfAbsent(Key.of(one, person.former()), k -> new ArrayList<>(SEVERAL));
    if (some.size() < SEVERAL && !some.contains(person)) {
      some.add(person);
    }
  }
}
