package org.hustings.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hustings.gazetteer.Gazetteer;
import org.hustings.gazetteer.Tenure;
import org.hustings.model.Article;
import org.hustings.model.Entity;
import org.hustings.text.WordLists;

/** Tells who is described by an office: "the Dutch prime minister". */
final class Holders {
  private static final Set<String> DEFINITE = WordLists.words("the", "his", "her", "its", "their");
  private static final Set<String> INDEFINITE = WordLists.words("a", "an", "any", "another");
  private static final Set<String> NOT_DESCRIBED = WordLists.of("mentions-not-described");

  private final Gazetteer gazetteer;
  private final LocalDate day;
  private final Cast cast;

  Holders(Gazetteer gazetteer, Article article, Cast cast) {
    this.gazetteer = gazetteer;
    this.day = article.date().orElse(LocalDate.MAX);
    this.cast = cast;
  }

  /** The one person whom a title describes. */
  Optional<Person> described(Line line, Title title) {
    boolean definite = false;
    for (int i = title.low(); i < title.from(); i++) {
      if (NOT_DESCRIBED.contains(line.norm(i))) {
        return Optional.empty();
      }
      definite |= DEFINITE.contains(line.norm(i));
    }
    if (NOT_DESCRIBED.contains(line.norm(title.low() - 1))
        || isIndefinite(line, title.low() - 1)
        || (!definite && title.body().isEmpty())) {
      return Optional.empty();
    }
    List<Person> here = new ArrayList<>(1);
    for (Person person : cast.incumbents().known()) {
      if (cast.held(person.entity(), title).isPresent() && holdsNow(person, title)) {
        here.add(person);
      }
    }
    if (here.size() == 1) {
      return Optional.of(here.get(0));
    }
    if (here.size() > 1 && title.body().isEmpty()) {
      List<Person> home = here.stream().filter(p -> isAtHome(p, title)).toList();
      if (home.size() == 1) {
        return Optional.of(home.get(0));
      }
    }
    Optional<Person> said = cast.incumbents().only(title);
    if (said.isPresent()) {
      return said;
    }
    if (title.former() || title.office().isEmpty()) {
      return Optional.empty();
    }
    return gazetteer.holders(title.office().get()).stream()
        .filter(t -> t.covers(day) && t.certain())
        .findFirst()
        .map(t -> cast.known(t.person()));
  }

  /** True for what stands before "UN secretary-general" in "a good UN secretary-general". */
  private static boolean isIndefinite(Line line, int last) {
    for (int i = last; i > last - 3 && i > 0 && line.tokens().get(i).isWord(); i--) {
      if (Unnamed.ENDS.contains(line.norm(i))) {
        return false;
      }
      if (INDEFINITE.contains(line.norm(i - 1))) {
        return true;
      }
    }
    return false;
  }

  /** True for an office of the state that the article speaks of first. */
  private boolean isAtHome(Person person, Title title) {
    return cast.held(person.entity(), title)
        .flatMap(gazetteer::body)
        .filter(b -> cast.home().filter(b::same).isPresent())
        .isPresent();
  }

  private boolean holdsNow(Person person, Title title) {
    return title.former()
        || gazetteer.tenures(person.entity()).stream()
            .anyMatch(
                t ->
                    t.covers(day)
                        && (title.office().isPresent()
                            ? title.office().get().same(t.office())
                            : sameKind(t.office(), title)));
  }

  /** True for an office of a kind that the title may mean. */
  boolean sameKind(Entity office, Title title) {
    return gazetteer.kindOf(office).filter(title::isOf).isPresent();
  }

  /** The office that a person holds: as the article says, else by the gazetteer. */
  Optional<Entity> current(Person person) {
    if (!person.offices().isEmpty()) {
      return Optional.of(person.offices().get(0));
    }
    return gazetteer.tenures(person.entity()).stream()
        .filter(t -> t.covers(day))
        .map(Tenure::office)
        .min(Comparator.comparing(o -> !isHead(o)));
  }

  private boolean isHead(Entity office) {
    return gazetteer
        .kindOf(office)
        .filter(k -> k.id().equals("head-of-state") || k.id().equals("head-of-government"))
        .isPresent();
  }
}
