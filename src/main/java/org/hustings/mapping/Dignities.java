package org.hustings.mapping;

import java.util.List;
import java.util.Optional;
import org.hustings.gazetteer.Gazetteer;
import org.hustings.model.Entity;
import org.hustings.model.Mention;
import org.hustings.model.Mention.Form;

/** Finds offices that a sentence names by their dignity: "the presidency of the World Bank". */
final class Dignities {
  private final Gazetteer gazetteer;
  private final Cast cast;
  private final Titles titles;
  private final BodyOffices offices;

  Dignities(Gazetteer gazetteer, Cast cast, Titles titles) {
    this.gazetteer = gazetteer;
    this.cast = cast;
    this.titles = titles;
    this.offices = new BodyOffices(gazetteer, titles);
  }

  private Optional<Mention> deputy(Line line, int i, String title) {
    return Races.bodyBefore(line, i - 1)
        .map(
            s -> {
              Entity body = titles.body(title, s);
              int low = line.norm(s.from() - 1).equals("the") ? s.from() - 1 : s.from();
              return new Mention(
                  low, s.from(), i + 1, titles.made("Deputy " + title, body), Form.RACE);
            });
  }

  /** The office of a title that a dignity at a token means. */
  Optional<Mention> at(Line line, int i, String title) {
    if (line.norm(i - 1).equals("deputy")) {
      return deputy(line, i, title);
    }
    Optional<Spot> before = Races.bodyBefore(line, i);
    if (before.isPresent()) {
      Spot spot = before.get();
      int to = i + 1;
      while (Races.isOfRace(line.norm(to)) && to < i + 3) {
        to++;
      }
      int end = to;
      int low = line.norm(spot.from() - 1).equals("the") ? spot.from() - 1 : spot.from();
      return Optional.of(new Mention(low, spot.from(), end, offices.of(title, spot), Form.RACE));
    }
    Optional<Entity> party = party(line, i - 1);
    if (party.isPresent()) {
      int end = Races.isOfRace(line.norm(i + 1)) ? i + 2 : i + 1;
      int low = line.norm(i - 2).equals("the") ? i - 2 : i - 1;
      return Optional.of(new Mention(low, i - 1, end, offices.of(title, party.get()), Form.RACE));
    }
    if (!line.norm(i + 1).equals("of")) {
      return title.equals("leader") ? ofLeader(line, i) : Optional.empty();
    }
    int at = line.norm(i + 2).equals("the") ? i + 3 : i + 2;
    int low = line.norm(i - 1).equals("the") ? i - 1 : i;
    return line.spotFrom(at)
        .filter(Spot::isBody)
        .map(s -> owned(line, s))
        .map(s -> new Mention(low, i, s.to(), offices.of(title, s), Form.RACE));
  }

  /** Of "Germany's Christian Democratic Union" the union. */
  private static Spot owned(Line line, Spot spot) {
    return line.norm(spot.to()).equals("'s")
        ? line.spotFrom(spot.to() + 1).filter(Spot::isBody).orElse(spot)
        : spot;
  }

  /** The party that an adjective means: "Conservative" the Conservative Party. */
  private Optional<Entity> party(Line line, int i) {
    if (i < 0 || !line.tokens().get(i).capitalised()) {
      return Optional.empty();
    }
    List<Entity> parties =
        gazetteer.labelled("Organisation", line.tokens().get(i).text() + " Party");
    return parties.size() == 1 ? Optional.of(parties.get(0)) : Optional.empty();
  }

  /** "The leadership" of the party whose leader the article names. */
  private Optional<Mention> ofLeader(Line line, int i) {
    boolean the = line.norm(i - 1).equals("the");
    boolean race = Races.isOfRace(line.norm(i + 1));
    return cast.persons().stream()
        .flatMap(p -> p.offices().stream())
        .filter(o -> o.label().startsWith("Leader of "))
        .filter(o -> the || race)
        .findFirst()
        .map(o -> new Mention(the ? i - 1 : i, i, race ? i + 2 : i + 1, o, Form.RACE));
  }
}
