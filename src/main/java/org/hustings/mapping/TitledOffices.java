package org.hustings.mapping;

import java.time.LocalDate;
import java.util.Optional;
import org.hustings.gazetteer.Gazetteer;
import org.hustings.model.Article;
import org.hustings.model.Entity;
import org.hustings.model.Slug;

/** Tells which office a title means: as said, or by the person who bears it. */
final class TitledOffices {
  private final Gazetteer gazetteer;
  private final Article article;
  private final LocalDate day;
  private final Cast cast;
  private final Discourse discourse;
  private final Titles titles;
  private final Holders holders;

  TitledOffices(
      Gazetteer gazetteer,
      Article article,
      Cast cast,
      Discourse discourse,
      Titles titles,
      Holders holders) {
    this.gazetteer = gazetteer;
    this.article = article;
    this.day = article.date().orElse(LocalDate.MAX);
    this.cast = cast;
    this.discourse = discourse;
    this.titles = titles;
    this.holders = holders;
  }

  /** The office that a title means: as said, or by the person who bears it. */
  Optional<Entity> office(Line line, Title title) {
    if (title.office().isPresent()) {
      return title.office();
    }
    Optional<Person> bearer = bearer(line, title);
    if (bearer.isPresent()) {
      Person person = bearer.get();
      Optional<Entity> held = cast.held(person.entity(), title, day);
      if (held.isPresent()) {
        return held;
      }
      Optional<Entity> said =
          person.offices().stream().filter(o -> holders.sameKind(o, title)).findFirst();
      return said.or(() -> title.title().equals("leader") ? Optional.empty() : ofOwner(line, title))
          .or(() -> title.title().equals("leader") ? Optional.empty() : Optional.of(bare(title)));
    }
    return holders
        .described(line, title)
        .flatMap(p -> officeOf(p, title))
        .or(() -> mentioned(title))
        .or(() -> heading(line, title))
        .or(() -> domestic(line, title));
  }

  /** The office at the head of the organisation named last before a bare title. */
  private Optional<Entity> heading(Line line, Title title) {
    Optional<Entity> out = Optional.empty();
    for (Spot spot : line.spots()) {
      if (spot.type() == Spot.Type.ORGANISATION && spot.to() <= title.from()) {
        out =
            gazetteer
                .office("head-of-organisation", spot.entities().get(0))
                .filter(o -> Slug.of(o.label()).startsWith(Slug.of(title.title())));
      }
    }
    return out;
  }

  /**
   * A bare "president" or "prime minister" of the state that the sentence, or article, is about.
   */
  private Optional<Entity> domestic(Line line, Title title) {
    Optional<Entity> state = cast.home().or(this::stateOfPersons);
    for (Spot spot : line.spots()) {
      if (!spot.entities().isEmpty()
          && spot.entities().get(0).type().equals("State")
          && spot.to() <= title.from()) {
        state = Optional.of(spot.entities().get(0));
      }
    }
    return state.flatMap(
        s ->
            title.kinds().stream()
                .filter(k -> k.id().equals("head-of-state") || k.id().equals("head-of-government"))
                .flatMap(k -> gazetteer.office(k.id(), s).stream())
                .findFirst());
  }

  /** The office of "his trade minister": in the state in which he holds his own. */
  private Optional<Entity> ofOwner(Line line, Title title) {
    for (int i = Math.max(0, title.low() - 2); i < title.from(); i++) {
      String norm = line.norm(i);
      if (norm.equals("his") || norm.equals("her")) {
        return discourse
            .antecedent(norm.equals("his") ? "male" : "female")
            .flatMap(holders::current)
            .flatMap(gazetteer::body)
            .filter(b -> b.type().equals("State"))
            .map(b -> titles.office(title.kinds(), title.title(), b, true));
      }
    }
    return Optional.empty();
  }

  private Entity bare(Title title) {
    String label = Titles.capitalised(title.title());
    return new Entity("Office", Slug.of(label) + "~" + article.id(), label);
  }

  private Optional<Entity> mentioned(Title title) {
    return discourse.office().filter(o -> holders.sameKind(o, title));
  }

  private Optional<Entity> officeOf(Person person, Title title) {
    return cast.held(person.entity(), title, day)
        .or(() -> person.offices().stream().filter(o -> holders.sameKind(o, title)).findFirst());
  }

  /** The state in which the first known person of the article holds or held an office. */
  private Optional<Entity> stateOfPersons() {
    return cast.persons().stream()
        .flatMap(p -> gazetteer.tenures(p.entity()).stream())
        .flatMap(t -> gazetteer.body(t.office()).stream())
        .filter(b -> b.type().equals("State"))
        .findFirst();
  }

  private static Optional<Person> bearer(Line line, Title title) {
    Person after = line.persons().get(title.to());
    if (after == null && line.norm(title.to()).equals(",")) {
      after = line.persons().get(title.to() + 1);
    }
    if (after != null) {
      return Optional.of(after);
    }
    for (Spot spot : line.spots()) {
      if (spot.isName() && line.norm(spot.to()).equals(",") && title.low() == spot.to() + 1) {
        return Optional.ofNullable(line.persons().get(spot.from()));
      }
    }
    return Optional.empty();
  }
}
