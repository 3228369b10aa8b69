package org.hustings.mapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hustings.model.Entity;

/** Who and what the text has spoken of up to a place, for the words that refer back to it. */
final class Discourse {
  private static final int REACH = 3;

  private record Seen(Person person, int sentence, boolean subject) {}

  private final List<Seen> seen = new ArrayList<>();
  private Optional<Entity> body = Optional.empty();
  private Optional<Entity> office = Optional.empty();
  private Optional<Person> candidate = Optional.empty();
  private final Set<Entity> races = new LinkedHashSet<>();
  private Optional<Entity> race = Optional.empty();
  private int raceSentence;
  private int sentence;

  void nextSentence() {
    sentence++;
  }

  void sees(Person person, boolean subject) {
    seen.add(new Seen(person, sentence, subject));
  }

  void seesBody(Entity entity) {
    body = Optional.of(entity);
  }

  void seesRace(Entity entity) {
    office = Optional.of(entity);
    race = Optional.of(entity);
    races.add(entity);
    raceSentence = sentence;
  }

  /** The office whose race this or the sentence before speaks of. */
  Optional<Entity> race() {
    return race.filter(r -> sentence - raceSentence <= 1);
  }

  void seesOffice(Entity entity) {
    office = Optional.of(entity);
  }

  void seesCandidate(Person person) {
    candidate = Optional.of(person);
  }

  /** The one office for which the article speaks of a race, when there is one only. */
  Optional<Entity> onlyRace() {
    return races.size() == 1 ? Optional.of(races.iterator().next()) : Optional.empty();
  }

  /** The office spoken of last: "the post". */
  Optional<Entity> office() {
    return office;
  }

  /** The state or body spoken of last: "it". */
  Optional<Entity> body() {
    return body;
  }

  /** The candidate spoken of last, when the gender fits and it was not too long ago. */
  Optional<Person> topic(String gender) {
    return candidate
        .filter(p -> fits(p, gender))
        .filter(
            p -> seen.stream().anyMatch(s -> s.person() == p && s.sentence() >= sentence - REACH));
  }

  /** The only person of a gender whom the sentence has named so far. */
  Optional<Person> onlyOne(String gender) {
    List<Person> here = fitting(gender, sentence).stream().map(Seen::person).distinct().toList();
    return here.size() == 1 ? Optional.of(here.get(0)) : Optional.empty();
  }

  /** The one whose candidacy was spoken of last: "the proposal". */
  Optional<Person> candidate() {
    return candidate;
  }

  /**
   * Whom a pronoun means: in the nearest sentence that has a person whose gender fits, the subject,
   * else the only one; beyond {@value #REACH} sentences nobody.
   */
  Optional<Person> antecedent(String gender) {
    for (int back = 0; back <= REACH; back++) {
      List<Seen> fitting = fitting(gender, sentence - back);
      if (!fitting.isEmpty()) {
        return Optional.of(best(fitting));
      }
    }
    return Optional.empty();
  }

  private List<Seen> fitting(String gender, int at) {
    return seen.stream()
        .filter(s -> s.sentence() == at)
        .filter(s -> fits(s.person(), gender))
        .toList();
  }

  private static boolean fits(Person person, String gender) {
    return gender.isEmpty() || person.gender().isEmpty() || person.gender().equals(gender);
  }

  private static Person best(List<Seen> fitting) {
    return fitting.stream().filter(Seen::subject).findFirst().orElse(fitting.get(0)).person();
  }

  /** The person named last. */
  Optional<Person> last() {
    return seen.isEmpty() ? Optional.empty() : Optional.of(seen.get(seen.size() - 1).person());
  }
}
