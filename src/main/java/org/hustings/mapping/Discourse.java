package org.hustings.mapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hustings.model.Entity;
import org.hustings.text.WordLists;

/** Who and what the text has spoken of up to a place, for the words that refer back to it. */
final class Discourse {
  private static final int REACH = 3;

  private record Seen(Person person, int sentence, boolean subject) {}

  private final List<Seen> seen = new ArrayList<>();
  private static final Set<String> GENERAL = WordLists.of("discourse-general");
  private final Set<Entity> bodies = new LinkedHashSet<>();
  private Optional<Entity> body = Optional.empty();
  private Optional<Entity> office = Optional.empty();
  private Optional<Person> candidate = Optional.empty();
  private final Set<Entity> races = new LinkedHashSet<>();
  private Optional<Entity> race = Optional.empty();
  private int raceSentence;
  private int sentence;
  private int bodySentence;
  private Optional<Entity> state = Optional.empty();

  void nextSentence() {
    sentence++;
  }

  void sees(Person person, boolean subject) {
    seen.add(new Seen(person, sentence, subject));
  }

  void seesBody(Entity entity) {
    body = Optional.of(entity);
    bodySentence = sentence;
    if (entity.type().equals("State") && state.isEmpty()) {
      state = body;
    }
    if (entity.type().equals("Organisation")) {
      bodies.remove(entity);
      bodies.add(entity);
    }
  }

  /** The body that "the union", "the committee" means: the last of that name, else the last one. */
  Optional<Entity> body(String kind) {
    Optional<Entity> last = Optional.empty();
    Optional<Entity> named = Optional.empty();
    for (Entity one : bodies) {
      last = Optional.of(one);
      if (one.label().toLowerCase(Locale.ROOT).contains(kind)) {
        named = last;
      }
    }
    return named.or(
        () -> GENERAL.contains(kind) ? bodies.stream().reduce((a, b) -> b) : Optional.empty());
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

  /** True when the article has spoken of a race. */
  boolean hasRace() {
    return !races.isEmpty();
  }

  /** The one office for which the article speaks of a race, when there is one only. */
  Optional<Entity> onlyRace() {
    return races.size() == 1 ? Optional.of(races.iterator().next()) : Optional.empty();
  }

  /** The office spoken of last: "the post". */
  Optional<Entity> office() {
    return office;
  }

  /** True when the sentence itself has named a state or body. */
  boolean isBodyHere() {
    return bodySentence == sentence;
  }

  /** The parliament of the state that the article named first. */
  Optional<Entity> parliament() {
    return state.map(
        s -> new Entity("Organisation", "parliament-of-" + s.id(), "Parliament of " + s.label()));
  }

  /** The state or body spoken of last: "it". */
  Optional<Entity> body() {
    return body.filter(b -> bodySentence >= sentence - 1);
  }

  /** The candidate spoken of last, when the gender fits and it was not too long ago. */
  Optional<Person> topic(String gender) {
    return candidate
        .filter(p -> p.gender().equals(gender) || (fits(p, gender) && !isSureNear(gender)))
        .filter(p -> since(nearest(gender)).stream().anyMatch(s -> s.person() == p));
  }

  private boolean isSureNear(String gender) {
    return since(sentence - 1).stream().anyMatch(s -> s.person().gender().equals(gender));
  }

  /** The nearest sentence that speaks of a person whose gender fits, the last ones at most. */
  private int nearest(String gender) {
    for (int at = sentence; at > sentence - REACH; at--) {
      if (!fitting(gender, at).isEmpty()) {
        return at;
      }
    }
    return sentence - REACH;
  }

  /** The only person spoken of in this and the last two sentences. */
  Optional<Person> onlyRecent() {
    List<Person> recent = since(sentence - 2).stream().map(Seen::person).distinct().toList();
    return recent.size() == 1 ? Optional.of(recent.get(0)) : Optional.empty();
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
        List<Seen> sure = fitting.stream().filter(s -> s.person().gender().equals(gender)).toList();
        return Optional.of(best(sure.isEmpty() ? fitting : sure));
      }
    }
    return Optional.empty();
  }

  /** Those seen from a sentence on. */
  private List<Seen> since(int first) {
    int at = seen.size();
    while (at > 0 && seen.get(at - 1).sentence() >= first) {
      at--;
    }
    return seen.subList(at, seen.size());
  }

  private List<Seen> fitting(String gender, int at) {
    List<Seen> out = new ArrayList<>(2);
    for (Seen one : since(at)) {
      if (one.sentence() == at && fits(one.person(), gender)) {
        out.add(one);
      }
    }
    return out;
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
