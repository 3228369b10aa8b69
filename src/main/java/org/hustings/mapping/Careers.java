package org.hustings.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hustings.gazetteer.Gazetteer;
import org.hustings.gazetteer.Tenure;
import org.hustings.model.Entity;

/**
 * Which offices known persons hold or held on a day.
 *
 * @param day that of the article, or the last of all where it is not known
 */
record Careers(Gazetteer gazetteer, LocalDate day) {
  private static final int RECENT_YEARS = 3;

  /** True when the day is known. */
  boolean isDated() {
    return !day.equals(LocalDate.MAX);
  }

  /** Those who hold an office on the day, or lately held one. */
  List<Entity> serving(List<Entity> persons) {
    if (persons.isEmpty()) {
      return persons;
    }
    List<Entity> out = new ArrayList<>(1);
    for (Entity person : persons) {
      if (isServing(person)) {
        out.add(person);
      }
    }
    return out;
  }

  /** True for somebody who holds an office on the day, or lately held one. */
  private boolean isServing(Entity person) {
    for (Tenure tenure : gazetteer.tenures(person)) {
      if (isRecent(tenure)) {
        return true;
      }
    }
    return false;
  }

  private boolean isRecent(Tenure tenure) {
    return !tenure.began().isAfter(day)
        && (day.equals(LocalDate.MAX)
            ? tenure.ended().equals(LocalDate.MAX)
            : !tenure.ended().isBefore(day.minusYears(RECENT_YEARS)));
  }

  /** The office of a title that a person held on the day, or last before it when former. */
  Optional<Entity> held(Entity person, Title title) {
    List<Tenure> tenures = gazetteer.tenures(person);
    if (tenures.isEmpty()) {
      return Optional.empty();
    }
    List<Tenure> fitting = new ArrayList<>(1);
    for (Tenure tenure : tenures) {
      if (!tenure.began().isAfter(day) && fits(tenure.office(), title)) {
        fitting.add(tenure);
      }
    }
    if (fitting.isEmpty()) {
      return Optional.empty();
    }
    fitting.sort(Comparator.comparing(t -> !Titles.isNamed(t.office(), title.title())));
    return fitting.stream()
        .filter(t -> !title.former() && (t.covers(day) || day.equals(LocalDate.MAX)))
        .findFirst()
        .or(() -> fitting.stream().max(Comparator.comparing(Tenure::began)))
        .map(Tenure::office);
  }

  private boolean fits(Entity office, Title title) {
    if (title.office().isPresent()) {
      return title.office().get().same(office);
    }
    Optional<Entity> body = gazetteer.body(office);
    return gazetteer.kindOf(office).filter(title::isOf).isPresent()
        || body.flatMap(b -> gazetteer.localOffice(title.title().toLowerCase(Locale.ROOT), b))
            .filter(office::same)
            .isPresent()
        || title.kinds().stream()
            .anyMatch(
                k ->
                    body.flatMap(b -> gazetteer.office(k.id(), b))
                        .filter(office::same)
                        .isPresent());
  }
}
