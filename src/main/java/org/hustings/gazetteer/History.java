package org.hustings.gazetteer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hustings.model.Entity;

/** Who held which office when, and the contests for it. */
final class History {
  private static final Comparator<Tenure> EARLIEST =
      Comparator.comparing(Tenure::began)
          .thenComparing(Tenure::ended)
          .thenComparing(t -> t.person().id())
          .thenComparing(t -> t.office().id());

  private final Map<String, List<Tenure>> byPerson = new HashMap<>();
  private final Map<String, List<Tenure>> byOffice = new HashMap<>();
  private final Map<String, List<Contest>> contests = new HashMap<>();

  History(Things things, Map<String, Entity> entities) {
    for (Thing thing : things.all()) {
      Optional<Entity> office = Optional.ofNullable(entities.get(thing.one(Property.OFFICE)));
      if (thing.type().equals(Vocabulary.TENURE)) {
        Optional<Entity> holder = Optional.ofNullable(entities.get(thing.one(Property.HOLDER)));
        office.ifPresent(o -> holder.ifPresent(h -> add(tenure(thing, h, o))));
      } else if (thing.type().equals("Contest")) {
        Optional<Entity> contest = Optional.ofNullable(entities.get(thing.iri()));
        office.ifPresent(o -> contest.ifPresent(c -> add(contest(thing, c, o))));
      }
    }
    sort(byPerson, EARLIEST);
    sort(byOffice, EARLIEST);
    sort(contests, Comparator.comparing(Contest::opens));
  }

  private static <T> void sort(Map<String, List<T>> lists, Comparator<T> order) {
    lists.replaceAll((id, list) -> list.stream().sorted(order).toList());
  }

  private void add(Tenure tenure) {
    byPerson.computeIfAbsent(tenure.person().id(), p -> new ArrayList<>(2)).add(tenure);
    byOffice.computeIfAbsent(tenure.office().id(), o -> new ArrayList<>()).add(tenure);
  }

  private void add(Contest contest) {
    contests.computeIfAbsent(contest.office().id(), o -> new ArrayList<>()).add(contest);
  }

  private static Contest contest(Thing thing, Entity contest, Entity office) {
    LocalDate opens = LocalDate.parse(thing.one(Property.OPENS));
    return new Contest(contest, office, opens, LocalDate.parse(thing.one(Property.CLOSES)));
  }

  private static Tenure tenure(Thing thing, Entity holder, Entity office) {
    boolean certain = !thing.one(Property.CERTAINTY).equals("low");
    boolean acting = thing.one(Property.ACTING).equals("true");
    LocalDate began = Dates.first(thing.one(Property.BEGAN)).orElse(LocalDate.MIN);
    return new Tenure(holder, office, began, end(thing, certain), certain, acting);
  }

  /** An open tenure that is not certain is believed no longer than its source vouches for it. */
  private static LocalDate end(Thing thing, boolean certain) {
    String ended = thing.one(Property.ENDED);
    if (ended.isEmpty() && !certain) {
      ended = thing.one(Property.VOUCHED_UNTIL);
    }
    return Dates.last(ended).orElse(LocalDate.MAX);
  }

  List<Tenure> ofPerson(Entity person) {
    return byPerson.getOrDefault(person.id(), List.of());
  }

  List<Tenure> ofOffice(Entity office) {
    return byOffice.getOrDefault(office.id(), List.of());
  }

  List<Contest> contests(Entity office) {
    return contests.getOrDefault(office.id(), List.of());
  }
}
