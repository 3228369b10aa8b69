package org.hustings.mapping;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hustings.gazetteer.Gazetteer;
import org.hustings.model.Article;
import org.hustings.model.Entity;
import org.hustings.model.Mention;
import org.hustings.model.Mention.Form;
import org.hustings.model.Token;

/** Turns the spots and titles of the sentences of one article, in order, into mentions. */
final class Mentions {
  private final Discourse discourse;
  private final Unnamed unnamed;
  private final Races races;
  private final Chambers chambers;
  private final Holders holders;
  private final TitledOffices offices;
  private final NamedPersons persons;
  private final NamedBodies bodies;
  private final References references;

  Mentions(
      Gazetteer gazetteer,
      Article article,
      Cast cast,
      Titles titles,
      Localities localities,
      Discourse discourse,
      FirstPerson firstPerson) {
    this.discourse = discourse;
    this.unnamed = new Unnamed(article);
    this.races = new Races(gazetteer, cast, titles, localities);
    this.holders = new Holders(gazetteer, article, cast);
    this.offices =
        new TitledOffices(gazetteer, article, cast, discourse, titles, localities, holders);
    this.chambers = new Chambers(gazetteer, titles, localities);
    this.persons = new NamedPersons(discourse);
    this.bodies = new NamedBodies(gazetteer, article, cast, discourse);
    this.references = new References(discourse, holders, firstPerson);
  }

  /** The mentions of the next sentence. */
  List<Mention> in(Line line) {
    discourse.nextSentence();
    Gathering out = new Gathering(line.tokens().size());
    Set<Integer> titled = new HashSet<>();
    offices(line, out);
    int spot = 0;
    boolean subject = true;
    for (int i = 0; i < line.tokens().size(); i++) {
      int count = out.mentions().size();
      while (spot < line.spots().size() && line.spots().get(spot).from() < i) {
        spot++;
      }
      if (spot < line.spots().size() && line.spots().get(spot).from() == i) {
        named(line, line.spots().get(spot), subject, titled, out);
      }
      Token token = line.tokens().get(i);
      if (Trait.REFERENCE.of(token)) {
        references.add(line, i, subject, out);
      }
      if (Trait.RACE.of(token)) {
        race(line, i, out);
      }
      subject &= !(out.mentions().size() > count && isPerson(out.last()));
    }
    unnamed.add(line, out.mentions());
    return out.mentions();
  }

  private void race(Line line, int i, Gathering out) {
    Optional<Mention> race = races.at(line, i).or(() -> chambers.at(line, i));
    if (race.isPresent() && race.get().value() instanceof Entity office) {
      out.add(race.get());
      discourse.seesRace(office);
    }
  }

  private static boolean isPerson(Mention mention) {
    return mention.type().equals("Person");
  }

  private void named(Line line, Spot spot, boolean subject, Set<Integer> titled, Gathering out) {
    Person person = line.persons().at(spot.from());
    if (person != null) {
      persons.add(line, spot, person, subject, out);
      return;
    }
    switch (spot.type()) {
      case STATE -> bodies.add(line, spot, spot.entities().get(0), Form.NAME, out);
      case DEMONYM -> bodies.add(line, spot, spot.entities().get(0), Form.DEMONYM, out);
      case ORGANISATION -> bodies.add(line, spot, spot.entities().get(0), Form.NAME, out);
      case NAME -> bodies.unknown(line, spot, out);
      case OFFICE, OFFICE_KIND -> described(line, spot, titled, out);
      default -> {}
    }
  }

  private void offices(Line line, Gathering out) {
    for (Title title : line.titles()) {
      Optional<Entity> office = offices.office(line, title);
      if (office.isPresent()) {
        int to = Races.end(line, title.to());
        out.add(
            new Mention(
                title.low(),
                title.from(),
                to,
                office.get(),
                to > title.to() ? Form.RACE : Form.NAME));
        if (!namesPerson(line, title)) {
          discourse.seesOffice(office.get());
          if (to > title.to() || Races.isAimedAt(line, title)) {
            discourse.seesRace(office.get());
          }
        }
      }
    }
  }

  private static boolean namesPerson(Line line, Title title) {
    return line.persons().isAt(title.to());
  }

  /** The name behind a title and a comma: "its trade minister, Rita Borg,". */
  private static Optional<Spot> apposed(Line line, Title title) {
    return line.norm(title.to()).equals(",") ? line.spotFrom(title.to() + 1) : Optional.empty();
  }

  /** A person described by an office alone: "the Dutch prime minister". */
  private void described(Line line, Spot spot, Set<Integer> done, Gathering out) {
    Optional<Title> around =
        Sorted.from(line.titles(), Title::to, spot.to())
            .filter(t -> t.to() == spot.to() || t.from() <= spot.from())
            .filter(t -> !line.persons().isAt(t.to()) && done.add(t.to()));
    if (around.isPresent()) {
      Title title = around.get();
      Optional<Person> person =
          line.norm(title.to()).equals(",")
              ? Optional.ofNullable(line.persons().at(title.to() + 1))
              : Optional.empty();
      person = person.or(() -> holders.described(line, title));
      person.ifPresent(
          p -> {
            out.add(
                new Mention(title.low(), title.from(), title.to(), p.entity(), Form.DESCRIPTION));
            apposed(line, title)
                .filter(s -> line.persons().at(s.from()) == p)
                .ifPresent(
                    s ->
                        out.add(
                            new Mention(title.low(), title.from(), s.to(), p.entity(), Form.NAME)));
            discourse.sees(p, false);
          });
    }
  }
}
